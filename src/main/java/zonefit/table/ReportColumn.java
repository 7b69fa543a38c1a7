package zonefit.table;

/** Columns that a report added to a user's table. */
public final class ReportColumn {

    /** How the header of each starts. Whoever reads the table again leaves such columns out. */
    public static final String MARK = "Zonefit ";

    private ReportColumn() {
    }
}
