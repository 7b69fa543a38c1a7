package zonefit.bench.peers;

import static zonefit.bench.peers.ClauseTable.word;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import zonefit.facts.Outcome;
import zonefit.vocabulary.Activity;

/**
 * The subset in Camunda's DMN engine: decision tables, written from the tables of the rules folder. It tries every row, so
 * each policy has a table for each of its places and Java picks those of the project.
 */
final class CamundaChecker implements Checker {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="subset" name="subset" namespace="zonefit">
            """;

    private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> decisions = new HashMap<>();
    private final Map<String, Question> guidance = new HashMap<>();
    private final Sheet sheet = new Sheet();
    private final Language language;

    /** What the cells of a table are written in. */
    private enum Language {
        /** The language of the standard, and the default. */
        FEEL {
            @Override
            String cell(ClauseTable.Input input, String cell) {
                return switch (input.kind()) {
                    case EQUAL -> '"' + cell + '"';
                    case AT_LEAST -> ">= " + cell;
                    case BELOW -> "< " + cell;
                };
            }

            @Override
            String contains(String concept) {
                return "list contains(?, \"" + concept + "\")";
            }

            @Override
            String all(String activities) {
                return "every a in ? satisfies list contains([" + activities + "], a)";
            }

            @Override
            String some(String activities) {
                return "some a in ? satisfies list contains([" + activities + "], a)";
            }
        },
        /** Java's expression language, which the engine parses once and not at every evaluation. */
        JUEL {
            @Override
            String cell(ClauseTable.Input input, String cell) {
                return "${" + input.name() + switch (input.kind()) {
                    case EQUAL -> " == '" + cell + "'";
                    case AT_LEAST -> " >= " + cell;
                    case BELOW -> " < " + cell;
                } + "}";
            }

            @Override
            String contains(String concept) {
                return "${concepts.contains('" + concept + "')}";
            }

            @Override
            String all(String activities) {
                return "${done.within('" + activities.replace("\"", "") + "')}";
            }

            @Override
            String some(String activities) {
                return "${done.among('" + activities.replace("\"", "") + "')}";
            }
        };

        abstract String cell(ClauseTable.Input input, String cell);

        abstract String contains(String concept);

        abstract String all(String activities);

        abstract String some(String activities);
    }

    /** The activities of a project, for a language that knows no lists. */
    public record Done(List<String> activities) {

        public boolean within(String allowed) {
            return activities.stream().allMatch(allowed::contains);
        }

        public boolean among(String some) {
            return activities.stream().anyMatch(some::contains);
        }
    }

    static CamundaChecker inFeel(Subset subset) {
        return new CamundaChecker(subset, Language.FEEL);
    }

    static CamundaChecker inJuel(Subset subset) {
        return new CamundaChecker(subset, Language.JUEL);
    }

    private CamundaChecker(Subset subset, Language language) {
        this.language = language;
        StringBuilder dmn = new StringBuilder(HEAD);
        ClauseTable.of(subset.leastRatio()).forEach(table -> clause(table, dmn));
        decision("energy", "COLLECT", List.of("concepts", "activities"), subset.restrictions().stream().map(row -> List.of(
                language.contains(row.getConceptId()), language.some(list(row.activities())),
                "restricted")).toList(), dmn);
        subset.rows().stream().collect(Collectors.groupingBy(row -> row.policy() + "_" + row.place())).forEach((key, rows) -> {
            guidance.put(key, rows.get(0).question());
            guidance(key, rows, dmn);
        });
        dmn.append("</definitions>");
        engine.parseDecisions(new ByteArrayInputStream(dmn.toString().getBytes(StandardCharsets.UTF_8)))
                .forEach(decision -> decisions.put(decision.getKey(), decision));
    }

    private void clause(ClauseTable table, StringBuilder dmn) {
        List<List<String>> rows = table.rows().stream().map(row -> {
            List<String> cells = new ArrayList<>(row);
            for (int i = 0; i < table.inputs().size(); i++) {
                String cell = row.get(i);
                cells.set(i, cell.isEmpty() ? "" : language.cell(table.inputs().get(i), cell));
            }
            return cells;
        }).toList();
        decision(table.name(), "FIRST", table.inputs().stream().map(ClauseTable.Input::name).toList(), rows, dmn);
    }

    private void guidance(String key, List<Subset.Row> rows, StringBuilder dmn) {
        List<List<String>> cells = new ArrayList<>();
        rows.forEach(row -> cells.add(List.of(language.contains(row.concept()),
                row.activities().size() == Activity.values().length ? "" : language.all(list(row.activities())), "covers")));
        if (rows.stream().anyMatch(Subset.Row::focus)) {
            cells.add(List.of("", "", "speaks"));
        }
        decision(key, "COLLECT", List.of("concepts", "activities"), cells, dmn);
    }

    private static String list(Set<Activity> activities) {
        return activities.stream().map(activity -> '"' + activity.code() + '"').sorted().collect(Collectors.joining(","));
    }

    private void decision(String key, String hitPolicy, List<String> inputs, List<List<String>> rows, StringBuilder dmn) {
        String language = this.language.name().toLowerCase(Locale.ROOT);
        dmn.append("<decision id=\"%s\" name=\"%s\"><decisionTable id=\"t_%s\" hitPolicy=\"%s\">\n".formatted(key, key, key, hitPolicy));
        for (String input : inputs) {
            dmn.append("<input id=\"%s_%s\"><inputExpression expressionLanguage=\"%s\"><text>%s</text></inputExpression></input>\n"
                    .formatted(key, input, language, this.language == Language.FEEL ? input : "${" + input + "}"));
        }
        dmn.append("<output id=\"%s_result\" name=\"result\" typeRef=\"string\"/>\n".formatted(key));
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            dmn.append("<rule id=\"%s_%d\">".formatted(key, i));
            row.subList(0, inputs.size()).forEach(cell -> dmn.append(
                    "<inputEntry expressionLanguage=\"%s\"><text><![CDATA[%s]]></text></inputEntry>".formatted(language, cell)));
            dmn.append("<outputEntry expressionLanguage=\"juel\"><text>${'%s'}</text></outputEntry></rule>\n"
                    .formatted(row.get(inputs.size())));
        }
        dmn.append("</decisionTable></decision>\n");
    }

    @Override
    public String name() {
        return "Camunda DMN (" + language + ")";
    }

    @Override
    public int check(Case project) {
        Subject subject = project.subject();
        sheet.clear();
        Map<String, Object> values = values(subject);
        if (subject.inForce(Subset.GUANGZHOU)) {
            sheet.clause(Question.FLOOR_AREA_RATIO, first("ratio", values));
            sheet.clause(Question.BLOCK_OR_PARK, first("block", values));
            sheet.clause(Question.CONTROL_LINE_1, first("line", values));
            sheet.clause(Question.REDEVELOPMENT, first("route", values));
            if (!subject.upgrade() && !engine.evaluateDecisionTable(decisions.get("energy"), values).isEmpty()) {
                sheet.clause(Question.ENERGY_INTENSIVE, subject.certain() ? Outcome.UNMET : Outcome.UNKNOWN);
            }
        }
        for (String policy : subject.policies()) {
            for (String place : subject.places()) {
                guidance(policy + "_" + place, values);
            }
        }
        return sheet.answers();
    }

    private void guidance(String key, Map<String, Object> values) {
        DmnDecision decision = decisions.get(key);
        if (decision == null) {
            return;
        }
        for (DmnDecisionRuleResult result : engine.evaluateDecisionTable(decision, values)) {
            if (result.getEntry("result").equals("covers")) {
                sheet.covers(guidance.get(key));
            } else {
                sheet.speaks(guidance.get(key));
            }
        }
    }

    private String first(String decision, Map<String, Object> values) {
        return engine.evaluateDecisionTable(decisions.get(decision), values).getSingleEntry();
    }

    private static Map<String, Object> values(Subject subject) {
        Map<String, Object> values = new HashMap<>();
        values.put("landStated", word(subject.landStated()));
        values.put("newSupply", word(subject.newSupply()));
        values.put("class1", word(subject.class1()));
        values.put("industrial", word(subject.industrial()));
        values.put("blockOrPark", word(subject.blockOrPark()));
        values.put("controlLine1", word(subject.controlLine1()));
        values.put("conversion", word(subject.conversion()));
        values.put("redeveloped", word(subject.redeveloped()));
        values.put("low", subject.low());
        values.put("high", subject.high());
        values.put("concepts", List.copyOf(subject.concepts()));
        List<String> activities = subject.activities().stream().map(Activity::code).toList();
        values.put("activities", activities);
        values.put("done", new Done(activities));
        return values;
    }
}
