package zonefit.bench.peers;

import static zonefit.bench.peers.ClauseTable.word;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openl.rules.runtime.RulesEngineFactory;
import zonefit.bench.peers.ClauseTable.Input;
import zonefit.bench.peers.ClauseTable.Kind;
import zonefit.facts.Outcome;
import zonefit.vocabulary.Activity;
import zonefit.vocabulary.Place.Level;

/**
 * The subset in OpenL Tablets: decision tables of a workbook, written from the tables of the rules folder. A table answers one
 * question, so Java asks it for each place and each concept.
 */
final class OpenlChecker implements Checker {

    private final Tables tables;
    private final zonefit.bench.peers.Sheet answers = new zonefit.bench.peers.Sheet();

    /** The tables of the workbook as Java calls them. */
    public interface Tables {
        String ratio(String landStated, String newSupply, String class1, BigDecimal low, BigDecimal high);

        String block(String landStated, String newSupply, String industrial, String blockOrPark);

        String line(String landStated, String controlLine1, String conversion);

        String route(String redeveloped, String conversion);

        Boolean restricts(String concept, String[] activities);

        Boolean covers(String policy, String place, String concept, String[] activities);

        String speaks(String policy, String place);

        String level(String place);
    }

    OpenlChecker(Subset subset) {
        try {
            Path file = Files.createTempFile("zonefit-openl", ".xlsx");
            try (OutputStream out = Files.newOutputStream(file); XSSFWorkbook workbook = new XSSFWorkbook()) {
                new Writer(workbook).all(subset);
                workbook.write(out);
            }
            this.tables = new RulesEngineFactory<>(file.toString(), Tables.class).newEngineInstance();
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "OpenL Tablets";
    }

    @Override
    public int check(Case project) {
        Subject subject = project.subject();
        answers.clear();
        String[] activities = subject.activities().stream().map(Activity::code).toArray(String[]::new);
        if (subject.inForce(Subset.GUANGZHOU)) {
            clauses(subject, activities);
        }
        for (String place : subject.places()) {
            String level = tables.level(place);
            if (level != null) {
                subject.policies().forEach(policy -> guidance(subject, policy, place, activities, Question.of(policy, Level.valueOf(level))));
            }
        }
        return answers.answers();
    }

    private void clauses(Subject subject, String[] activities) {
        String stated = word(subject.landStated());
        String newSupply = word(subject.newSupply());
        answers.clause(Question.FLOOR_AREA_RATIO,
                tables.ratio(stated, newSupply, word(subject.class1()), subject.low(), subject.high()));
        answers.clause(Question.BLOCK_OR_PARK,
                tables.block(stated, newSupply, word(subject.industrial()), word(subject.blockOrPark())));
        answers.clause(Question.CONTROL_LINE_1, tables.line(stated, word(subject.controlLine1()), word(subject.conversion())));
        answers.clause(Question.REDEVELOPMENT, tables.route(word(subject.redeveloped()), word(subject.conversion())));
        boolean restricted = subject.concepts().stream().anyMatch(concept -> tables.restricts(concept, activities) != null);
        if (restricted && !subject.upgrade()) {
            answers.clause(Question.ENERGY_INTENSIVE, subject.certain() ? Outcome.UNMET : Outcome.UNKNOWN);
        }
    }

    private void guidance(Subject subject, String policy, String place, String[] activities, Question question) {
        if (tables.speaks(policy, place) != null) {
            answers.speaks(question);
        }
        if (subject.concepts().stream().anyMatch(concept -> tables.covers(policy, place, concept, activities) != null)) {
            answers.covers(question);
        }
    }

    /** Lays tables out as OpenL wants them: signature, column kinds, conditions, parameters, titles, rows. */
    private record Writer(XSSFWorkbook workbook) {

        void all(Subset subset) {
            ClauseTable.of(subset.leastRatio()).forEach(this::clause);
            table("Boolean restricts(String concept, String[] activities)",
                    List.of("concept == c", "contains(activities, one)"), List.of("String c", "String one"),
                    subset.restrictions().stream().flatMap(row -> row.activities().stream().sorted()
                            .map(activity -> List.of(row.getConceptId(), activity.code(), "true"))).toList(), "Boolean");
            table("Boolean covers(String policy, String place, String concept, String[] activities)",
                    List.of("policy == p", "place == l", "concept == c", "contains(allowed, activities)"),
                    List.of("String p", "String l", "String c", "String[] allowed"),
                    subset.rows().stream().map(row -> List.of(row.policy(), row.place(), row.concept(),
                            allowed(row.activities()), "true")).distinct().toList(), "Boolean");
            table("String speaks(String policy, String place)", List.of("policy == p", "place == l"), List.of("String p", "String l"),
                    subset.rows().stream().filter(Subset.Row::focus).map(row -> List.of(row.policy(), row.place(), "yes")).distinct()
                            .toList(), "String");
            table("String level(String place)", List.of("place == l"), List.of("String l"),
                    subset.rows().stream().map(row -> List.of(row.place(), row.level().name()))
                            .distinct().toList(), "String");
        }

        private void clause(ClauseTable table) {
            String parameters = table.inputs().stream().map(input -> type(input) + " " + input.name()).collect(Collectors.joining(", "));
            table("String " + table.name() + "(" + parameters + ")",
                    table.inputs().stream().map(input -> input.name() + (switch (input.kind()) {
                        case EQUAL -> " == ";
                        case AT_LEAST -> " >= ";
                        case BELOW -> " < ";
                    }) + "v" + input.name()).toList(),
                    table.inputs().stream().map(input -> type(input) + " v" + input.name()).toList(), table.rows(), "String");
        }

        /** Empty where all activities are meant: an empty cell matches everything. */
        private static String allowed(Set<Activity> activities) {
            return activities.size() == Activity.values().length ? ""
                    : activities.stream().map(Activity::code).sorted().collect(Collectors.joining(","));
        }

        private static String type(Input input) {
            return input.kind() == Kind.EQUAL ? "String" : "BigDecimal";
        }

        private void table(String signature, List<String> conditions, List<String> parameters, List<List<String>> rows, String result) {
            Sheet sheet = workbook.createSheet();
            int width = conditions.size() + 1;
            sheet.createRow(0).createCell(0).setCellValue("Rules " + signature);
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, width - 1));
            List<String> kinds = new ArrayList<>();
            List<String> titles = new ArrayList<>();
            for (int i = 1; i < width; i++) {
                kinds.add("C" + i);
                titles.add("condition " + i);
            }
            line(sheet, 1, kinds, "RET1");
            line(sheet, 2, conditions, "result");
            line(sheet, 3, parameters, result + " result");
            line(sheet, 4, titles, "result");
            for (int i = 0; i < rows.size(); i++) {
                line(sheet, 5 + i, rows.get(i).subList(0, width - 1), rows.get(i).get(width - 1));
            }
        }

        private static void line(Sheet sheet, int at, List<String> cells, String last) {
            Row row = sheet.createRow(at);
            for (int i = 0; i < cells.size(); i++) {
                row.createCell(i).setCellValue(cells.get(i));
            }
            row.createCell(cells.size()).setCellValue(last);
        }
    }
}
