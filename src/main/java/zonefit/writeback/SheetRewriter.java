package zonefit.writeback;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zonefit.text.Lang;
import zonefit.writeback.RawXml.Kind;
import zonefit.writeback.SheetShape.Column;

/** Copies the XML of a worksheet and puts cells into its rows, as they come. All else is written as it was read. */
final class SheetRewriter {

    private final RawXml xml;
    private final Writer out;
    private final SheetShape shape;
    private final Lang lang;
    private final List<Range> columnStyles = new ArrayList<>();
    private String prefix = "";
    private String rowTag = "row";
    private String cellTag = "c";
    private boolean rootSeen;
    private boolean columnsSeen;
    private boolean rowsEnded;
    /** Whether the tag of the next row has been read and not yet written. */
    private boolean rowHeld;
    private int row;

    /** A {@code col} element. */
    private record Range(int from, int to, String style, String raw) {
        boolean holds(int column) {
            return from <= column && column <= to;
        }
    }

    SheetRewriter(RawXml xml, Writer out, SheetShape shape, Lang lang) {
        this.xml = xml;
        this.out = out;
        this.shape = shape;
        this.lang = lang;
    }

    /**
     * Copies up to the end of a row, which gets cells.
     *
     * @param cells one for each of the added columns
     * @throws IllegalStateException if the row lies behind
     */
    void row(int number, List<String> cells) throws IOException {
        if (number <= row && !rowHeld) {
            throw new IllegalStateException("row " + number + " comes after row " + row);
        }
        while (nextRow() && row < number) {
            copyRow();
        }
        if (rowHeld && row == number) {
            cells(cells);
        } else if (!rowHeld && !rowsEnded) {
            throw new IOException("the worksheet has no rows");
        } else {
            out.write("<" + prefix + "row r=\"" + number + "\">");
            for (Column column : shape.columns()) {
                put(column, number, "", cells.get(column.index()));
            }
            out.write("</" + prefix + "row>");
        }
    }

    /** Copies what is left. */
    void finish() throws IOException {
        while (nextRow()) {
            copyRow();
        }
        if (rowsEnded) {
            out.write(xml.raw());
        }
        while (xml.next()) {
            out.write(xml.raw());
        }
    }

    private void copyRow() throws IOException {
        if (row == shape.headerRow()) {
            List<String> titles = new ArrayList<>();
            for (int i = 0; i < AddedColumns.COUNT; i++) {
                titles.add(AddedColumns.title(i, lang));
            }
            cells(titles);
        } else {
            cells(List.of());
        }
    }

    /** Goes to the tag of the next row and holds it, or to the end of all rows. @return whether there is a row */
    private boolean nextRow() throws IOException {
        while (!rowHeld && !rowsEnded && xml.next()) {
            if (!rootSeen && xml.kind() == Kind.START) {
                rootSeen = true;
                prefix = SheetScan.prefix(xml.name());
                rowTag = prefix + "row";
                cellTag = prefix + "c";
            }
            if (xml.opens(rowTag)) {
                row = SheetScan.rowOf(xml, row);
                rowHeld = true;
            } else if (xml.closes(prefix + "sheetData")) {
                rowsEnded = true;
            } else if (xml.opens(prefix + "dimension")) {
                String reference = xml.attribute("ref").orElse("A1");
                out.write(XmlNames.with(xml.raw(), "ref", XmlNames.widened(reference, shape.lastColumn())));
            } else if (xml.opens(prefix + "cols")) {
                columns();
            } else {
                if (xml.opens(prefix + "sheetData") && !columnsSeen) {
                    out.write("<" + prefix + "cols>");
                    writeColumns();
                    out.write("</" + prefix + "cols>");
                }
                out.write(xml.raw());
            }
        }
        return rowHeld;
    }

    private void columns() throws IOException {
        columnsSeen = true;
        boolean isEmpty = xml.kind() == Kind.EMPTY;
        String start = isEmpty ? "<" + prefix + "cols>" : xml.raw();
        while (!isEmpty && xml.next() && !xml.closes(prefix + "cols")) {
            if (xml.opens(prefix + "col")) {
                columnStyles.add(new Range(Integer.parseInt(xml.attribute("min").orElse("0")),
                        Integer.parseInt(xml.attribute("max").orElse("0")), xml.attribute("style").orElse(""), xml.raw()));
            }
        }
        out.write(start);
        writeColumns();
        out.write(isEmpty ? "</" + prefix + "cols>" : xml.raw());
    }

    /** The widths that are there, and ours where nobody has set one. */
    private void writeColumns() throws IOException {
        List<Range> all = new ArrayList<>(columnStyles);
        for (Column column : shape.columns()) {
            if (column.isNew() && columnStyles.stream().noneMatch(range -> range.holds(column.number()))) {
                all.add(new Range(column.number(), column.number(), "", "<" + prefix + "col min=\"" + column.number() + "\" max=\""
                        + column.number() + "\" width=\"" + AddedColumns.width(column.index()) + "\" customWidth=\"1\"/>"));
            }
        }
        all.sort(Comparator.comparing(Range::from));
        for (Range range : all) {
            out.write(range.raw());
        }
    }

    /**
     * Writes the row that is held, with cells in the added columns.
     *
     * @param cells empty if there is nothing to put in
     */
    private void cells(List<String> cells) throws IOException {
        rowHeld = false;
        String tag = xml.raw();
        boolean isEmpty = xml.kind() == Kind.EMPTY;
        String style = xml.attribute("customFormat").filter(custom -> custom.equals("1") || custom.equals("true"))
                .flatMap(custom -> xml.attribute("s")).orElse("");
        if (cells.isEmpty() && isEmpty) {
            out.write(tag);
            return;
        }
        out.write(cells.isEmpty() ? tag : open(tag, isEmpty));
        int next = 0;
        int column = 0;
        while (!isEmpty && xml.next() && !xml.closes(rowTag)) {
            if (!xml.opens(cellTag)) {
                out.write(xml.raw());
                continue;
            }
            column = SheetScan.columnOf(xml, column);
            while (next < shape.columns().size() && shape.columns().get(next).number() < column) {
                put(shape.columns().get(next++), style, cells);
            }
            Optional<Column> ours = next < shape.columns().size() && shape.columns().get(next).number() == column
                    ? Optional.of(shape.columns().get(next++)) : Optional.empty();
            if (ours.isPresent() && goes(ours.get(), cells)) {
                replace(ours.get(), style, cells);
            } else {
                copyCell();
            }
        }
        while (next < shape.columns().size()) {
            put(shape.columns().get(next++), style, cells);
        }
        out.write(isEmpty ? "</" + prefix + "row>" : xml.raw());
    }

    /**
     * Whether what stands in an added column of the row that is held goes. Headers stay as an earlier run wrote them, since a table may
     * name them; a verdict without a project goes, since it is of another day.
     */
    private boolean goes(Column column, List<String> cells) {
        return row > shape.headerRow() && !(column.isNew() && cells.isEmpty()) || row == shape.headerRow() && column.isNew();
    }

    private String open(String tag, boolean isEmpty) {
        String open = isEmpty ? tag.substring(0, tag.length() - 2) + ">" : tag;
        Optional<String> spans = XmlNames.attribute(open, "spans");
        if (spans.isEmpty() || !spans.get().matches("\\d+:\\d+")) {
            return open;
        }
        String[] ends = spans.get().split(":");
        return XmlNames.with(open, "spans", ends[0] + ":" + Math.max(Integer.parseInt(ends[1]), shape.lastColumn()));
    }

    private void put(Column column, String rowStyle, List<String> cells) throws IOException {
        if (!cells.isEmpty()) {
            put(column, row, rowStyle, cells.get(column.index()));
        }
    }

    private void put(Column column, int number, String rowStyle, String text) throws IOException {
        String style = number == shape.headerRow() ? shape.headerStyle() : !rowStyle.isEmpty() ? rowStyle
                : columnStyles.stream().filter(range -> range.holds(column.number())).map(Range::style).findFirst().orElse("");
        write(XmlNames.cell(column.number(), number), style, text);
    }

    /** Instead of the cell whose tag has been read; its style stays. */
    private void replace(Column column, String rowStyle, List<String> cells) throws IOException {
        String style = xml.attribute("s").orElse(rowStyle);
        if (xml.kind() == Kind.START) {
            while (xml.next() && !xml.closes(cellTag)) {
                // What stands in the cell goes.
            }
        }
        write(XmlNames.cell(column.number(), row), style, cells.isEmpty() ? "" : cells.get(column.index()));
    }

    private void write(String cell, String style, String text) throws IOException {
        String tag = "<" + prefix + "c r=\"" + cell + "\"" + (style.isEmpty() ? "" : " s=\"" + style + "\"");
        if (text.isEmpty()) {
            out.write(style.isEmpty() ? "" : tag + "/>");
            return;
        }
        out.write(tag + " t=\"inlineStr\"><" + prefix + "is><" + prefix + "t xml:space=\"preserve\">" + XmlNames.escape(text)
                + "</" + prefix + "t></" + prefix + "is></" + prefix + "c>");
    }

    private void copyCell() throws IOException {
        out.write(xml.raw());
        if (xml.kind() == Kind.START) {
            while (xml.next()) {
                out.write(xml.raw());
                if (xml.closes(cellTag)) {
                    return;
                }
            }
        }
    }
}
