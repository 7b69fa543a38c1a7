package zonefit.writeback;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as an office keeps it, with all that can get lost. Its projects stand on the second sheet: header in row 2, then rows 3 to 7. */
final class OfficeWorkbook {

    static final String SHEET = "项目清单";
    static final String PART = "xl/worksheets/sheet2.xml";
    static final int[] ROWS = {3, 4, -5, 7};

    private static final byte[] DOT = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private OfficeWorkbook() {
    }

    static Path write(Path file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("说明").createRow(0).createCell(0).setCellValue("填表说明：产业一栏写主要产品");
            projects(book);
            Sheet totals = book.createSheet("合计");
            totals.createRow(0).createCell(0).setCellFormula("SUM(项目清单!F3:F7)");
            book.setSheetHidden(2, true);
            book.createName().setNameName("容积率列");
            book.getName("容积率列").setRefersToFormula("项目清单!$F$3:$F$7");
            book.write(out);
        }
        return file;
    }

    private static void projects(Workbook book) {
        Sheet sheet = book.createSheet(SHEET);
        CellStyle heading = style(book, IndexedColors.LIGHT_BLUE, true);
        CellStyle number = style(book, IndexedColors.LIGHT_YELLOW, false);
        number.setDataFormat(book.createDataFormat().getFormat("0.00"));
        Row title = sheet.createRow(0);
        title.createCell(0).setCellValue("2023 年招商项目");
        title.getCell(0).setCellStyle(heading);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 6));
        row(sheet, 1, heading, "项目编号", "项目名称", "产业", "市", "区（县）", "容积率", "一半");
        row(sheet, 2, number, "P-1", "黄埔 <甲> & \"乙\"", "机器人", "广州市", "黄埔区");
        row(sheet, 3, number, "P-2", "=1+1", "芯片", "广州市", "花都区");
        row(sheet, 4, number, "P-3", "abc", "疫苗");
        row(sheet, 6, number, "P-4", "  前后有空格  ", "电池", "广州市", "南沙区");
        for (int i : new int[] {2, 3, 4, 6}) {
            sheet.getRow(i).createCell(5).setCellValue(1.5 + i);
            sheet.getRow(i).createCell(6).setCellFormula("F" + (i + 1) + "/2");
        }
        sheet.getRow(4).setZeroHeight(true);
        Row styled = sheet.getRow(6);
        styled.setRowStyle(number);
        styled.setHeightInPoints(33);
        styled.createCell(12).setCellStyle(heading);
        sheet.getRow(2).getCell(2).setCellValue(rich(book));
        sheet.setColumnWidth(1, 7000);
        sheet.setDefaultColumnStyle(9, number);
        sheet.createFreezePane(1, 2);
        sheet.setAutoFilter(new CellRangeAddress(1, 6, 0, 6));
        extras(book, sheet);
    }

    private static void extras(Workbook book, Sheet sheet) {
        var drawing = sheet.createDrawingPatriarch();
        var anchor = book.getCreationHelper().createClientAnchor();
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(book.getCreationHelper().createRichTextString("请核实"));
        sheet.getRow(2).getCell(1).setCellComment(comment);
        drawing.createPicture(anchor, book.addPicture(DOT, Workbook.PICTURE_TYPE_PNG));
        ConditionalFormattingRule low = sheet.getSheetConditionalFormatting().createConditionalFormattingRule("$F3<2");
        low.createPatternFormatting().setFillBackgroundColor(IndexedColors.RED.index);
        sheet.getSheetConditionalFormatting().addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("A3:G7")}, low);
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation choice = helper.createValidation(helper.createExplicitListConstraint(new String[] {"黄埔区", "花都区"}),
                new CellRangeAddressList(2, 99, 4, 4));
        choice.createPromptBox("区", "第一行\n第二行 \"引号\" <b>");
        choice.setShowPromptBox(true);
        sheet.addValidationData(choice);
        Hyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
        link.setAddress("https://example.org/?a=1&b=2");
        sheet.getRow(2).getCell(0).setHyperlink(link);
        sheet.getHeader().setCenter("&P/&N");
        sheet.groupRow(2, 3);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:2"));
        sheet.protectSheet("");
    }

    private static XSSFRichTextString rich(Workbook book) {
        XSSFRichTextString text = new XSSFRichTextString("工业机器人");
        text.applyFont(0, 2, book.createFont());
        return text;
    }

    private static CellStyle style(Workbook book, IndexedColors colour, boolean bold) {
        CellStyle style = book.createCellStyle();
        style.setFillForegroundColor(colour.index);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        var font = book.createFont();
        font.setBold(bold);
        style.setFont(font);
        return style;
    }

    private static void row(Sheet sheet, int number, CellStyle style, String... values) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(values[i]);
            cell.setCellStyle(style);
        }
    }
}
