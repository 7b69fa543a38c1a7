package zonefit.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import zonefit.document.DocumentReader;
import zonefit.document.Node;
import zonefit.pipeline.Waivers.Placed;
import zonefit.policy.RuleFolder;
import zonefit.problem.Problem;
import zonefit.problem.ProblemsException;
import zonefit.problem.Suggestion;
import zonefit.table.Table;
import zonefit.text.Text;
import zonefit.vocabulary.Place;

/** Reads a file of waivers: a list in YAML or JSON, or a table in CSV, with project, rule, reason, approver and expires. */
public final class WaiverReader {

    private static final List<String> FIELDS = List.of("project", "rule", "reason", "approver", "expires");

    private final Set<String> rules;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Problem.Place> seen = new HashMap<>();

    private WaiverReader(Set<String> rules) {
        this.rules = Set.copyOf(rules);
    }

    /** A field as it was written, and where. */
    private record Cell(String text, Problem.Place where) {
    }

    /**
     * @param rules ids of all rules whose findings can be waived
     * @throws ProblemsException with everything that is wrong in the file
     */
    public static Waivers read(Path file, Set<String> rules) {
        WaiverReader reader = new WaiverReader(rules);
        List<Placed> waivers = reader.read(file);
        if (!reader.problems.isEmpty()) {
            throw new ProblemsException(reader.problems);
        }
        return new Waivers(waivers);
    }

    /** The ids of everything that a finding can come from: rules, rows of statements, and the judgement of industry and place. */
    public static Set<String> waivable(RuleFolder folder, Set<String> rules) {
        Set<String> ids = new HashSet<>(rules);
        folder.statements().forEach(statement -> ids.add(statement.id()));
        folder.policies().forEach(policy -> ids.add(policy.id() + "/jurisdiction"));
        Stream.of(Place.Level.values()).forEach(level -> ids.add("guidance/" + level.label().en()));
        ids.add("guidance/recognition");
        return ids;
    }

    private List<Placed> read(Path file) {
        if (!Files.isRegularFile(file)) {
            problems.add(new Problem(Problem.Place.file(file.toString()), new Text("没有此文件", "there is no such file")));
            return List.of();
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") ? table(file) : documents(file, name.endsWith(".json") ? DocumentReader.Syntax.JSON : DocumentReader.Syntax.YAML);
    }

    private List<Placed> table(Path file) {
        List<Placed> waivers = new ArrayList<>();
        for (Table.Row row : Table.read(file, problems, FIELDS.toArray(String[]::new)).rows()) {
            Map<String, Cell> cells = new HashMap<>();
            FIELDS.forEach(field -> cells.put(field, new Cell(row.get(field), row.place(field))));
            waiver(row.place(""), cells, waivers);
        }
        return waivers;
    }

    private List<Placed> documents(Path file, DocumentReader.Syntax syntax) {
        List<Placed> waivers = new ArrayList<>();
        for (Node document : DocumentReader.read(content(file), file.toString(), syntax, problems)) {
            List<Node> items = document instanceof Node.Sequence sequence ? sequence.items() : List.of(document);
            items.forEach(item -> mapping(file.toString(), item, waivers));
        }
        return waivers;
    }

    private void mapping(String file, Node item, List<Placed> waivers) {
        Problem.Place where = new Problem.Place(file, item.line(), item.column(), "");
        if (!(item instanceof Node.Mapping mapping)) {
            problems.add(new Problem(where, new Text("豁免应为一组字段：" + String.join("、", FIELDS), "a waiver must be a set of fields: " + String.join(", ", FIELDS))));
            return;
        }
        Map<String, Cell> cells = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> {
            Problem.Place at = new Problem.Place(file, entry.line(), entry.column(), key);
            if (!FIELDS.contains(key)) {
                problems.add(new Problem(at, new Text("没有字段 `" + key + "`", "there is no field `" + key + "`").then(Suggestion.didYouMean(key, FIELDS))));
            } else if (entry.value() instanceof Node.Scalar scalar) {
                cells.put(key, new Cell(scalar.isNull() ? "" : scalar.text().strip(), at));
            } else {
                problems.add(new Problem(at, new Text("应为单个值", "must be a single value")));
                cells.put(key, new Cell("?", at));
            }
        });
        waiver(where, cells, waivers);
    }

    private void waiver(Problem.Place where, Map<String, Cell> cells, List<Placed> waivers) {
        int before = problems.size();
        String project = need(where, cells, "project");
        String rule = need(where, cells, "rule");
        String reason = need(where, cells, "reason");
        String approver = need(where, cells, "approver");
        String date = need(where, cells, "expires");
        if (!rule.isEmpty() && !rules.contains(rule)) {
            problems.add(new Problem(cells.get("rule").where(), new Text("没有规则 `" + rule + "`", "there is no rule `" + rule + "`")
                    .then(Suggestion.didYouMean(rule, rules))));
        }
        LocalDate expires = LocalDate.MIN;
        try {
            expires = date.isEmpty() ? expires : LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            problems.add(new Problem(cells.get("expires").where(), new Text("`" + date + "` 应写作 2025-12-31", "`" + date + "` must be written like 2025-12-31")));
        }
        Problem.Place first = project.isEmpty() || rule.isEmpty() ? null : seen.putIfAbsent(project + "\n" + rule, where);
        if (first != null) {
            problems.add(new Problem(where, new Text("与 " + first + " 豁免同一结论", "waives the same finding as " + first)));
        }
        if (problems.size() == before) {
            waivers.add(new Placed(where, new Waiver(project, rule, reason, approver, expires)));
        }
    }

    private String need(Problem.Place where, Map<String, Cell> cells, String field) {
        Cell cell = cells.get(field);
        if (cell == null || cell.text().isEmpty()) {
            problems.add(new Problem(cell == null ? where.withField(field) : cell.where(), new Text("必填", "is required")));
            return "";
        }
        return cell.text();
    }

    private static String content(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
