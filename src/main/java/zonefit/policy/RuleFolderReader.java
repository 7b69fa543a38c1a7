package zonefit.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zonefit.cache.UserCache;
import zonefit.policy.RuleFolder.Source;
import zonefit.problem.Problem;
import zonefit.problem.ProblemsException;
import zonefit.project.Fields;
import zonefit.table.Table;
import zonefit.table.Table.Row;
import zonefit.text.Text;
import zonefit.vocabulary.Vocabulary;
import zonefit.vocabulary.VocabularyReader;

/** Reads a rules folder: vocabulary, policies with their tables, and the text of the rules. UTF-8 whatever the platform says. */
public final class RuleFolderReader {

    private static final String KIND = "tables";

    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();

    private RuleFolderReader(Path folder) {
        this.folder = folder;
    }

    /** @throws ProblemsException with every problem of every table */
    public static RuleFolder read(Path folder) {
        return new RuleFolderReader(folder).read();
    }

    /**
     * As {@link #read(Path)}, but takes what an earlier run read if no file of the folder has been touched since.
     *
     * @throws ProblemsException with every problem of every table
     */
    public static RuleFolder read(RuleFiles files, UserCache cache) {
        if (!cache.keeps() || !Files.isDirectory(files.folder())) {
            return read(files.folder());
        }
        byte[] state = files.state();
        return cache.get(KIND, state).flatMap(bytes -> unpack(files.folder(), bytes)).orElseGet(() -> {
            RuleFolder read = read(files.folder());
            cache.put(KIND, state, RuleFolderPacking.pack(read));
            return read;
        });
    }

    private static Optional<RuleFolder> unpack(Path folder, byte[] bytes) {
        try {
            return Optional.of(RuleFolderPacking.unpack(folder.toString(), bytes));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private RuleFolder read() {
        if (!Files.isDirectory(folder.resolve("policies"))) {
            problems.add(new Problem(Problem.Place.file(folder.toString()),
                    new Text("不是规则文件夹：缺少 policies/", "not a rules folder: it has no policies/")));
            throw new ProblemsException(problems);
        }
        TermReader terms = new TermReader(problems);
        children(folder.resolve("policies")).forEach(terms::read);
        Vocabulary vocabulary = VocabularyReader.read(folder.resolve("vocabulary"), terms.extents(), problems);
        terms.check(vocabulary.concepts());
        List<Policy> policies = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        List<Minimum> minimums = new ArrayList<>();
        List<Restriction> restrictions = new ArrayList<>();
        List<Parcel> parcels = new ArrayList<>();
        List<Support> supports = new ArrayList<>();
        List<Quota> quotas = new ArrayList<>();
        Map<String, SupportCondition> conditions = conditions(vocabulary);
        for (Path policyFolder : children(folder.resolve("policies"))) {
            PolicyReader reader = new PolicyReader(policyFolder, vocabulary, terms.terms(), problems);
            reader.policy().ifPresent(policies::add);
            statements.addAll(reader.statements());
            minimums.addAll(reader.minimums());
            restrictions.addAll(reader.restrictions());
            parcels.addAll(reader.parcels());
            supports.addAll(reader.supports(conditions));
            quotas.addAll(reader.quotas());
        }
        List<Source> sources = RuleFiles.of(folder).sources();
        List<Problem> placeholders = Placeholders.in(folder);
        problems.addAll(placeholders);
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems.stream().filter(problem -> !Placeholders.repeats(problem, placeholders)).toList());
        }
        return new RuleFolder(folder.toString(), hash(), vocabulary, policies, terms.terms(), statements, minimums, restrictions, parcels, supports, quotas,
                sources);
    }

    private Map<String, SupportCondition> conditions(Vocabulary vocabulary) {
        Map<String, SupportCondition> conditions = new HashMap<>();
        for (Row row : Table.read(folder.resolve("vocabulary").resolve("support-conditions.csv"), problems,
                "code", "zh", "en", "field", "values", "concepts").rows()) {
            row.list("concepts").forEach(concept -> PolicyReader.requireKnown(row, "concepts", concept, vocabulary.concepts().ids()));
            PolicyReader.requireKnown(row, "field", row.get("field"), Fields.BY_PATH.keySet());
            conditions.put(row.need("code"), new SupportCondition(row.get("code"), row.text("zh", "en"),
                    Optional.of(row.get("field")).filter(field -> !field.isEmpty()), row.list("values"),
                    new HashSet<>(row.list("concepts"))));
        }
        return conditions;
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            RuleFiles.of(folder).all().forEach(file -> {
                digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(RuleFiles.bytes(file));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }
}
