package zonefit.bench.peers;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zonefit.policy.Minimum;
import zonefit.policy.Restriction;
import zonefit.policy.RuleFolder;
import zonefit.policy.RuleFolder.Source;
import zonefit.policy.RuleFolderReader;
import zonefit.policy.Statement;
import zonefit.vocabulary.Activity;
import zonefit.vocabulary.Place.Level;

/** The part of the rules that all checkers apply. Every figure and every row comes from the tables of the rules folder. */
final class Subset {

    static final String GUANGZHOU = "guangzhou-2022";
    static final String HUADU = "huadu-2021";
    static final Set<String> POLICIES = Set.of(GUANGZHOU, HUADU);

    static final String RATIO_RULE = GUANGZHOU + "/class-1-floor-area-ratio";
    static final String ENERGY_RULE = GUANGZHOU + "/energy-intensive-capacity";
    /** The rules of the subset in DRL, and the question that each answers. */
    static final Map<String, Question> RULES = Map.of(RATIO_RULE, Question.FLOOR_AREA_RATIO,
            GUANGZHOU + "/new-land-in-block-or-park", Question.BLOCK_OR_PARK,
            GUANGZHOU + "/control-line-1", Question.CONTROL_LINE_1,
            GUANGZHOU + "/redevelopment-route", Question.REDEVELOPMENT,
            ENERGY_RULE, Question.ENERGY_INTENSIVE);
    private static final Set<String> JOINS =
            Set.of("guidance/a-statement-says-what-the-place-is-for", "guidance/a-statement-bears-on-the-industry");

    private static final Set<Level> LEVELS = Set.of(Level.DISTRICT, Level.PARK);
    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"([^\"]+)\".*?^end$");

    private final RuleFolder whole;
    private final RuleFolder folder;
    private final List<Row> rows;

    /** A statement of the subset, flat, as a peer may want it. */
    record Row(String id, String policy, String place, String concept, Set<Activity> activities, boolean focus, Level level) {

        Question question() {
            return Question.of(policy, level);
        }

        /** Whether it speaks for a project, told by the policies in force. */
        boolean speaksFor(Subject subject) {
            return subject.policies().contains(policy);
        }

        boolean covers(Subject subject) {
            return subject.concepts().contains(concept) && activities.containsAll(subject.activities());
        }
    }

    private Subset(RuleFolder whole) {
        this.whole = whole;
        List<Statement> statements = whole.statements().stream().filter(statement -> POLICIES.contains(statement.policy()))
                .filter(statement -> !statement.isNamed()).filter(statement -> LEVELS.contains(level(statement))).toList();
        this.rows = statements.stream().map(statement -> new Row(statement.id(), statement.policy(), statement.place(),
                statement.concept(), statement.activities(), statement.isFocus(), level(statement))).toList();
        List<Minimum> minimums = whole.minimums().stream().filter(row -> RULES.containsKey(row.rule())).toList();
        List<Restriction> restrictions = whole.restrictions().stream().filter(row -> RULES.containsKey(row.rule())).toList();
        this.folder = new RuleFolder(whole.path(), whole.hash(), whole.vocabulary(), whole.policies(), whole.terms(), statements, minimums,
                restrictions, List.of(), List.of(), List.of(), sources(whole.sources()));
    }

    static Subset of(Path rules) {
        return new Subset(RuleFolderReader.read(rules));
    }

    private Level level(Statement statement) {
        return whole.vocabulary().gazetteer().get(statement.place()).level();
    }

    /** The rules of the subset as they stand, without the others of their files. */
    /** @throws IllegalStateException if a rule of the subset is not there under its name, and would silently be left out */
    private static List<Source> sources(List<Source> all) {
        List<Source> kept = new ArrayList<>();
        Set<String> missing = new TreeSet<>(RULES.keySet());
        missing.addAll(JOINS);
        for (Source source : all) {
            StringBuilder text = new StringBuilder();
            Matcher rule = RULE.matcher(source.text());
            while (rule.find()) {
                if (text.isEmpty()) {
                    text.append(source.text(), 0, source.text().indexOf("\nrule ") + 1);
                }
                if (missing.remove(rule.group(1))) {
                    text.append(rule.group()).append("\n\n");
                }
            }
            if (text.indexOf("\nrule ") >= 0) {
                kept.add(new Source(source.file(), text.toString()));
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("no such rules: " + String.join(", ", missing));
        }
        return kept;
    }

    /** All rules, for reading projects. */
    RuleFolder whole() {
        return whole;
    }

    /** The rules folder with nothing in it but the subset. */
    RuleFolder folder() {
        return folder;
    }

    List<Row> rows() {
        return rows;
    }

    Map<String, List<Row>> rowsByPlace() {
        return rows.stream().collect(Collectors.groupingBy(Row::place));
    }

    List<Restriction> restrictions() {
        return folder.restrictions();
    }

    BigDecimal leastRatio() {
        return folder.minimums().stream().filter(row -> row.rule().equals(RATIO_RULE)).findFirst().orElseThrow().least();
    }
}
