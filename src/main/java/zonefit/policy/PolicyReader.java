package zonefit.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zonefit.document.DocumentReader;
import zonefit.document.Node;
import zonefit.policy.Statement.Basis;
import zonefit.problem.Problem;
import zonefit.problem.Suggestion;
import zonefit.table.Table;
import zonefit.table.Table.Row;
import zonefit.text.Text;
import zonefit.vocabulary.Activity;
import zonefit.vocabulary.Place;
import zonefit.vocabulary.Vocabulary;

/** Reads the folder of one policy: {@code policy.yaml} and its tables. */
final class PolicyReader {

    /** Written out: {@code 1e999999999} would be as many digits in a report. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    private final Path folder;
    private final String id;
    private final Vocabulary vocabulary;
    private final List<Problem> problems;
    private final Set<String> ids = new HashSet<>();
    /** Ids of the extents of this policy, by the words that have them. */
    private final Map<String, String> extents;

    PolicyReader(Path folder, Vocabulary vocabulary, List<Term> terms, List<Problem> problems) {
        this.folder = folder;
        this.id = folder.getFileName().toString();
        this.vocabulary = vocabulary;
        this.extents = terms.stream().filter(term -> term.policy().equals(id)).collect(Collectors.toMap(Term::word, term -> term.extent().id(), (one, other) -> one));
        this.ids.addAll(extents.values());
        this.problems = problems;
    }

    Optional<Policy> policy() {
        Path file = folder.resolve("policy.yaml");
        if (!Files.isRegularFile(file)) {
            problems.add(new Problem(Problem.Place.file(file.toString()), new Text("缺少此文件", "this file is missing")));
            return Optional.empty();
        }
        Optional<String> text = content(file);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<Node> documents = DocumentReader.read(text.get(), file.toString(), DocumentReader.Syntax.YAML, problems);
        if (documents.size() != 1 || !(documents.get(0) instanceof Node.Mapping mapping)) {
            problems.add(new Problem(Problem.Place.file(file.toString()),
                    new Text("应为一份键值文档", "must be one document of keys and values")));
            return Optional.empty();
        }
        return policy(new PolicyFile(file.toString(), mapping, problems));
    }

    private Optional<Policy> policy(PolicyFile file) {
        file.unknownKeys();
        int before = problems.size();
        String stated = file.text("id");
        if (!stated.equals(id)) {
            file.problem("id", new Text("`" + stated + "` 与文件夹名 `" + id + "` 不一致",
                    "`" + stated + "` is not the name of its folder, `" + id + "`"));
        }
        Optional<LocalDate> issued = file.date("issued");
        Optional<LocalDate> from = file.date("from");
        Optional<LocalDate> to = file.date("to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            file.problem("to", new Text("`" + to.get() + "` 早于期初 `" + from.get() + "`", "`" + to.get() + "` is before the period begins, `" + from.get() + "`"));
        }
        String jurisdiction = file.text("jurisdiction");
        if (vocabulary.gazetteer().find(jurisdiction).isEmpty()) {
            file.problem("jurisdiction", unknown(jurisdiction, vocabulary.gazetteer().ids()));
        }
        Optional<Place.Level> level = Stream.of(Place.Level.values())
                .filter(value -> value.label().en().equals(file.text("decidesAt"))).findFirst();
        if (level.isEmpty()) {
            file.problem("decidesAt", new Text("应为 province、region、city、district、area 或 park",
                    "must be province, region, city, district, area or park"));
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Policy(id, file.bilingual("title"), file.text("number"), file.bilingual("issuer"),
                issued.orElseThrow(), from.orElseThrow(), to.orElseThrow(), jurisdiction, level.orElseThrow(),
                file.texts("supersedes"), file.optional("source")));
    }

    List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        for (Row row : optional("statements.csv", "id", "place", "concept", "role", "activity", "basis", "force",
                "locator", "phrase", "names")) {
            int before = problems.size();
            String place = row.need("place");
            String concept = concept(row);
            requireKnown(row, "place", place, vocabulary.gazetteer().ids());
            Set<Activity> activities = activities(row);
            Optional<Basis> basis = basis(row);
            Optional<Force> force = force(row);
            Optional<Citation> citation = citation(row);
            Set<String> names = new LinkedHashSet<>(row.list("names"));
            if (basis.isPresent() && basis.get() == Basis.NAMED == names.isEmpty()) {
                row.problem("names", new Text("basis 为 named 时必填，其他情况必须为空",
                        "must be filled where basis is named, and empty elsewhere"));
            }
            String rowId = rowId(row);
            if (problems.size() == before) {
                statements.add(new Statement(rowId, id, place, concept, vocabulary.concepts().above(concept),
                        row.need("role"), activities, basis.orElseThrow(), force.orElseThrow(), citation.orElseThrow(), names));
            }
        }
        return statements;
    }

    /** What a statement is about: the extent of its term, else the concept that it names. */
    private String concept(Row row) {
        String extent = extents.get(row.get("term"));
        if (extent == null) {
            requireKnown(row, "concept", row.need("concept"), vocabulary.concepts().ids());
            return row.get("concept");
        }
        if (!row.get("concept").isEmpty()) {
            row.problem("concept", new Text("`" + row.get("term") + "` 的范围在 terms.csv 中，此处应为空",
                    "the extent of `" + row.get("term") + "` stands in terms.csv; must be empty here"));
        }
        return extent;
    }

    List<Minimum> minimums() {
        List<Minimum> minimums = new ArrayList<>();
        ValidityColumns validities = new ValidityColumns();
        for (Row row : optional("minimums.csv", "id", "rule", "indicator", "unit", "value", "status", "locator", "phrase",
                "note_zh", "note_en")) {
            int before = problems.size();
            boolean withheld = row.get("status").equals("withheld");
            Optional<BigDecimal> value = withheld ? Optional.empty() : number(row);
            Validity validity = validities.read(row, row.get("rule") + "|" + row.get("indicator") + "|" + row.get("supply"));
            Optional<Citation> citation = citation(row);
            String rowId = rowId(row);
            if (problems.size() == before) {
                minimums.add(new Minimum(rowId, row.need("rule"), row.need("indicator"), row.get("unit"), value,
                        validity, citation.orElseThrow(), row.text("note_zh", "note_en")));
            }
        }
        return minimums;
    }

    List<Restriction> restrictions() {
        List<Restriction> restrictions = new ArrayList<>();
        for (Row row : optional("restrictions.csv", "id", "rule", "place", "concept", "process", "activity", "allowed_at",
                "locator", "phrase", "note_zh", "note_en")) {
            int before = problems.size();
            requireKnown(row, "place", row.get("place"), vocabulary.gazetteer().ids());
            requireKnown(row, "concept", row.get("concept"), vocabulary.concepts().ids());
            requireKnown(row, "process", row.get("process"), vocabulary.processIds());
            row.list("allowed_at").forEach(place -> requireKnown(row, "allowed_at", place, vocabulary.gazetteer().ids()));
            if (row.get("concept").isEmpty() == row.get("process").isEmpty()) {
                row.problem("concept", new Text("concept 与 process 须填且只填一项", "exactly one of concept and process must be filled"));
            }
            Set<Activity> activities = activities(row);
            Optional<Citation> citation = citation(row);
            String rowId = rowId(row);
            if (problems.size() == before) {
                restrictions.add(new Restriction(rowId, row.need("rule"), filled(row, "place"), filled(row, "concept"),
                        filled(row, "process"), activities, new LinkedHashSet<>(row.list("allowed_at")), citation.orElseThrow(),
                        row.text("note_zh", "note_en")));
            }
        }
        return restrictions;
    }

    List<Parcel> parcels() {
        List<Parcel> parcels = new ArrayList<>();
        for (Row row : optional("parcels.csv", "id", "parcel", "indicator", "bound", "value", "unit", "grade", "locator", "phrase",
                "note_zh", "note_en")) {
            int before = problems.size();
            Optional<BigDecimal> value = number(row);
            Optional<Parcel.Bound> bound = Parcel.bound(row.get("bound"));
            if (bound.isEmpty()) {
                row.problem("bound", new Text("`" + row.get("bound") + "` 应为 least 或 most", "`" + row.get("bound") + "` must be least or most"));
            }
            row.need("parcel");
            Optional<Citation> citation = citation(row);
            String rowId = rowId(row);
            if (problems.size() == before) {
                parcels.add(new Parcel(rowId, new LinkedHashSet<>(row.list("parcel")), row.need("indicator"), row.get("unit"),
                        bound.orElseThrow(), value.orElseThrow(), row.need("grade"), citation.orElseThrow(), row.text("note_zh", "note_en")));
            }
        }
        return parcels;
    }

    List<Support> supports(Map<String, SupportCondition> known) {
        List<Support> supports = new ArrayList<>();
        for (Row row : optional("supports.csv", "id", "title_zh", "title_en", "kind", "share", "cap_wan", "amount_wan", "conditions",
                "locator", "phrase", "note_zh", "note_en")) {
            int before = problems.size();
            row.need("conditions");
            row.list("conditions").forEach(code -> requireKnown(row, "conditions", code, known.keySet()));
            Optional<BigDecimal> share = amount(row, "share");
            Optional<BigDecimal> cap = amount(row, "cap_wan");
            Optional<BigDecimal> amount = amount(row, "amount_wan");
            Optional<Citation> citation = citation(row);
            String rowId = id + "/support/" + row.need("id");
            if (problems.size() == before) {
                supports.add(new Support(rowId, id, row.text("title_zh", "title_en"), row.need("kind"), share, cap, amount,
                        row.list("conditions").stream().map(known::get).toList(), citation.orElseThrow(), row.text("note_zh", "note_en")));
            }
        }
        return supports;
    }

    List<Quota> quotas() {
        List<Quota> quotas = new ArrayList<>();
        QuotaReader reader = new QuotaReader(vocabulary, problems);
        for (Row row : optional("quotas.csv", QuotaReader.COLUMNS)) {
            int before = problems.size();
            Optional<Citation> citation = citation(row);
            String rowId = rowId(row);
            Optional<Quota> quota = reader.read(row, rowId, id, citation);
            if (problems.size() == before) {
                quota.ifPresent(quotas::add);
            }
        }
        return quotas;
    }

    private static Optional<BigDecimal> amount(Row row, String column) {
        if (filled(row, column).isEmpty() || NUMBER.matcher(row.get(column)).matches()) {
            return filled(row, column).map(BigDecimal::new);
        }
        row.problem(column, new Text("`" + row.get(column) + "` 不是数字", "`" + row.get(column) + "` is not a number"));
        return Optional.empty();
    }

    private static Optional<String> filled(Row row, String column) {
        return Optional.of(row.get(column)).filter(value -> !value.isEmpty());
    }

    private Optional<BigDecimal> number(Row row) {
        if (NUMBER.matcher(row.need("value")).matches()) {
            return Optional.of(new BigDecimal(row.get("value")));
        }
        row.problem("value", new Text("`" + row.get("value") + "` 不是数字；文件以 *** 隐去的数值请将 status 写为 withheld",
                "`" + row.get("value") + "` is not a number; where the document prints ***, set status to withheld"));
        return Optional.empty();
    }

    private Set<Activity> activities(Row row) {
        if (row.get("activity").equals("any")) {
            return Set.of(Activity.values());
        }
        List<String> codes = Stream.of(Activity.values()).map(Activity::code).collect(Collectors.toCollection(ArrayList::new));
        codes.add("any");
        row.list("activity").forEach(code -> requireKnown(row, "activity", code, codes));
        Set<Activity> activities = row.list("activity").stream().flatMap(code -> Activity.of(code).stream())
                .collect(Collectors.toSet());
        if (row.list("activity").isEmpty()) {
            row.need("activity");
        }
        return activities;
    }

    private Optional<Basis> basis(Row row) {
        Optional<Basis> basis = Stream.of(Basis.values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(row.get("basis"))).findFirst();
        if (basis.isEmpty()) {
            row.problem("basis", new Text("`" + row.get("basis") + "` 应为 focus、layout 或 named",
                    "`" + row.get("basis") + "` must be focus, layout or named"));
        }
        return basis;
    }

    private Optional<Force> force(Row row) {
        Optional<Force> force = Force.of(row.get("force"));
        if (force.isEmpty()) {
            row.problem("force", unknown(row.get("force"), Stream.of(Force.values()).map(Force::code).toList()));
        }
        return force;
    }

    private Optional<Citation> citation(Row row) {
        return citation(row, id);
    }

    static Optional<Citation> citation(Row row, String id) {
        String phrase = row.get("phrase");
        if (phrase.codePointCount(0, phrase.length()) > Citation.LONGEST_PHRASE) {
            row.problem("phrase", new Text("`" + phrase + "` 超过 " + Citation.LONGEST_PHRASE + " 字",
                    "`" + phrase + "` is longer than " + Citation.LONGEST_PHRASE + " characters"));
            return Optional.empty();
        }
        return Optional.of(new Citation(id, row.need("locator"), phrase));
    }

    private String rowId(Row row) {
        String rowId = id + "/" + row.need("id");
        if (!ids.add(rowId)) {
            row.problem("id", new Text("`" + row.get("id") + "` 重复", "`" + row.get("id") + "` is there twice"));
        }
        return rowId;
    }

    private List<Row> optional(String name, String... columns) {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) ? Table.read(file, problems, columns).rows() : List.of();
    }

    static void requireKnown(Row row, String column, String value, Collection<String> known) {
        if (!value.isEmpty() && !known.contains(value)) {
            row.problem(column, unknown(value, known));
        }
    }

    static Text unknown(String value, Collection<String> known) {
        return new Text("`" + value + "` 不存在", "`" + value + "` does not exist").then(Suggestion.didYouMean(value, known));
    }

    private Optional<String> content(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (CharacterCodingException e) {
            problems.add(new Problem(Problem.Place.file(file.toString()), new Text("不是 UTF-8 编码", "this is not UTF-8")));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
