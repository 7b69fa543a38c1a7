package zonefit.writeback;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Goes through the cells of a worksheet once. */
final class SheetScan {

    private final RawXml xml;
    private final Consumer<Cell> cells;
    private final Consumer<String> merges;
    private String prefix = "";
    private String rowTag = "row";
    private String cellTag = "c";
    private String formulaTag = "f";
    private int row;
    private int column;

    /**
     * A cell with something in it.
     *
     * @param row    from 1
     * @param column from 1
     * @param style  number of its style, or empty
     * @param type   of its value, as the format names it; {@code s} is the number of a shared text
     * @param value  as it is stored, or empty
     */
    record Cell(int row, int column, String style, String type, String value, boolean isFormula) {
    }

    /** @param merges takes the reference of every merged range */
    private SheetScan(RawXml xml, Consumer<Cell> cells, Consumer<String> merges) {
        this.xml = xml;
        this.cells = cells;
        this.merges = merges;
    }

    /** @param lastRow where to stop; merged ranges follow the last row of all */
    static void scan(WorkbookParts parts, String sheet, int lastRow, Consumer<Cell> cells, Consumer<String> merges) throws IOException {
        try (InputStream head = parts.open(sheet); InputStream in = parts.open(sheet)) {
            new SheetScan(new RawXml(XmlEncoding.reader(in, XmlEncoding.of(head))), cells, merges).go(lastRow);
        }
    }

    private void go(int lastRow) throws IOException {
        boolean root = true;
        while (xml.next()) {
            if (root && xml.kind() == RawXml.Kind.START) {
                prefix = prefix(xml.name());
                rowTag = prefix + "row";
                cellTag = prefix + "c";
                formulaTag = prefix + "f";
                root = false;
            } else if (xml.opens(rowTag)) {
                row = rowOf(xml, row);
                column = 0;
                if (row > lastRow) {
                    return;
                }
            } else if (xml.opens(cellTag)) {
                column = columnOf(xml, column);
                if (xml.kind() == RawXml.Kind.START) {
                    cell();
                }
            } else if (xml.opens(prefix + "mergeCell")) {
                xml.attribute("ref").ifPresent(merges);
            }
        }
    }

    private void cell() throws IOException {
        String style = xml.attribute("s").orElse("");
        String type = xml.attribute("t").orElse("");
        String element = prefix + (type.equals("inlineStr") ? "t" : "v");
        StringBuilder value = new StringBuilder();
        boolean formula = false;
        boolean inValue = false;
        while (xml.next() && !xml.closes(cellTag)) {
            if (xml.opens(formulaTag)) {
                formula = true;
            } else if (xml.opens(element)) {
                inValue = xml.kind() == RawXml.Kind.START;
            } else if (xml.kind() == RawXml.Kind.END) {
                inValue = false;
            } else if (inValue && xml.kind() != RawXml.Kind.OTHER) {
                value.append(xml.text());
            }
        }
        if (formula || !value.isEmpty()) {
            cells.accept(new Cell(row, column, style, type, value.toString(), formula));
        }
    }

    /** What stands before the names of elements, such as {@code x:}. */
    static String prefix(String root) {
        return root.substring(0, root.indexOf(':') + 1);
    }

    /** A row without a number is the next one. */
    static int rowOf(RawXml xml, int before) {
        return xml.attribute("r").map(Integer::parseInt).orElse(before + 1);
    }

    /** A cell without a name is the next one. */
    static int columnOf(RawXml xml, int before) {
        return xml.attribute("r").map(XmlNames::column).orElse(before + 1);
    }
}
