package zonefit.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zonefit.cache.Packer;
import zonefit.cache.Unpacker;
import zonefit.policy.RuleFolder.Source;
import zonefit.policy.Statement.Basis;
import zonefit.vocabulary.Activity;
import zonefit.vocabulary.Place.Level;
import zonefit.vocabulary.Vocabulary;
import zonefit.vocabulary.VocabularyPacking;

/** Keeps a rules folder between runs, as it was read and found sound. */
final class RuleFolderPacking {

    private RuleFolderPacking() {
    }

    static byte[] pack(RuleFolder folder) {
        Packer out = new Packer();
        out.string(folder.hash());
        VocabularyPacking.pack(folder.vocabulary(), out);
        out.all(folder.policies(), policy -> out.string(policy.id()).text(policy.title()).string(policy.number()).text(policy.issuer())
                .string(policy.issued().toString()).string(policy.from().toString()).string(policy.to().toString())
                .string(policy.jurisdiction()).number(policy.decidesAt().ordinal()).strings(policy.supersedes())
                .string(policy.source().orElse("")));
        out.spread(folder.terms(), term -> {
            out.string(term.policy()).string(term.word()).string(term.extent().id());
            citation(term.citation(), out);
        });
        Statements statements = Statements.copyOf(folder.statements());
        out.spread(statements, statement -> {
            out.string(statement.id()).string(statement.policy()).string(statement.place()).string(statement.concept())
                    .string(statement.role()).number(bits(statement.activities())).number(statement.basis().ordinal())
                    .number(statement.force().ordinal());
            citation(statement.citation(), out);
            out.strings(statement.names());
        });
        out.index(statements.byPlace(), rows -> out.all(rows, out::number));
        out.strings(statements.byName().keySet()).all(statements.byName().values(), out::strings).strings(statements.policies());
        out.all(folder.minimums(), minimum -> {
            out.string(minimum.id()).string(minimum.rule()).string(minimum.indicator()).string(minimum.unit())
                    .string(minimum.value().map(BigDecimal::toString).orElse(""))
                    .string(minimum.validity().from().toString()).string(minimum.validity().to().toString());
            citation(minimum.citation(), out);
            out.text(minimum.note());
        });
        out.all(folder.restrictions(), restriction -> {
            out.string(restriction.id()).string(restriction.rule()).string(restriction.place().orElse(""))
                    .string(restriction.concept().orElse("")).string(restriction.process().orElse(""))
                    .number(bits(restriction.activities())).strings(restriction.allowedAt());
            citation(restriction.citation(), out);
            out.text(restriction.note());
        });
        out.all(folder.parcels(), parcel -> {
            out.string(parcel.id()).strings(parcel.parcels()).string(parcel.indicator()).string(parcel.unit())
                    .number(parcel.bound().ordinal()).string(parcel.value().toString()).string(parcel.grade());
            citation(parcel.citation(), out);
            out.text(parcel.note());
        });
        out.all(folder.supports(), support -> {
            out.string(support.id()).string(support.policy()).text(support.title()).string(support.kind())
                    .string(plain(support.share())).string(plain(support.cap())).string(plain(support.amount()));
            out.all(support.conditions(), condition -> out.string(condition.code()).text(condition.label())
                    .string(condition.field().orElse("")).strings(condition.values()).strings(condition.concepts()));
            citation(support.citation(), out);
            out.text(support.note());
        });
        out.all(folder.quotas(), quota -> QuotaPacking.pack(quota, out));
        out.spread(folder.sources(), source -> out.string(source.file()).string(source.text()));
        return out.bytes();
    }

    static RuleFolder unpack(String path, byte[] bytes) {
        Unpacker in = new Unpacker(bytes);
        String hash = in.string();
        Vocabulary vocabulary = VocabularyPacking.unpack(in);
        List<Policy> policies = in.all(() -> new Policy(in.string(), in.text(), in.string(), in.text(), LocalDate.parse(in.string()),
                LocalDate.parse(in.string()), LocalDate.parse(in.string()), in.string(), Level.values()[in.number()], in.strings(), filled(in)));
        List<Term> terms = in.spread(row -> new Term(row.string(), row.string(), vocabulary.concepts().extent(row.string()).orElseThrow(), citation(row)));
        Statements statements = new Statements(in.spread(row -> statement(row, vocabulary)),
                in.index(rows -> rows.all(rows::number)), byName(in), Set.copyOf(in.strings()));
        List<Minimum> minimums = in.all(() -> new Minimum(in.string(), in.string(), in.string(), in.string(),
                filled(in).map(BigDecimal::new), new Validity(LocalDate.parse(in.string()), LocalDate.parse(in.string())),
                citation(in), in.text()));
        List<Restriction> restrictions = in.all(() -> new Restriction(in.string(), in.string(), filled(in), filled(in), filled(in),
                activities(in.number()), in.set(), citation(in), in.text()));
        List<Parcel> parcels = in.all(() -> new Parcel(in.string(), in.set(), in.string(), in.string(), Parcel.Bound.values()[in.number()],
                new BigDecimal(in.string()), in.string(), citation(in), in.text()));
        List<Support> supports = in.all(() -> new Support(in.string(), in.string(), in.text(), in.string(), filled(in).map(BigDecimal::new),
                filled(in).map(BigDecimal::new), filled(in).map(BigDecimal::new),
                in.all(() -> new SupportCondition(in.string(), in.text(), filled(in), in.strings(), in.set())), citation(in), in.text()));
        List<Quota> quotas = in.all(() -> QuotaPacking.unpack(in));
        List<Source> sources = in.spread(source -> new Source(source.string(), source.string()));
        return new RuleFolder(path, hash, vocabulary, policies, terms, statements, minimums, restrictions, parcels, supports, quotas,
                sources);
    }

    static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toString).orElse("");
    }

    static Optional<String> filled(Unpacker in) {
        return Optional.of(in.string()).filter(value -> !value.isEmpty());
    }

    private static Statement statement(Unpacker in, Vocabulary vocabulary) {
        String id = in.string();
        String policy = in.string();
        String place = in.string();
        String concept = in.string();
        return new Statement(id, policy, place, concept, vocabulary.concepts().above(concept), in.string(),
                activities(in.number()), Basis.values()[in.number()], Force.values()[in.number()], citation(in), in.set());
    }

    private static Map<String, Set<String>> byName(Unpacker in) {
        List<String> names = in.strings();
        List<Set<String>> ids = in.all(in::set);
        Map<String, Set<String>> byName = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            byName.put(names.get(i), ids.get(i));
        }
        return byName;
    }

    static void citation(Citation citation, Packer out) {
        out.string(citation.document()).string(citation.locator()).string(citation.phrase());
    }

    static Citation citation(Unpacker in) {
        return new Citation(in.string(), in.string(), in.string());
    }

    private static int bits(Set<Activity> activities) {
        return activities.stream().mapToInt(activity -> 1 << activity.ordinal()).sum();
    }

    private static Set<Activity> activities(int bits) {
        return ACTIVITIES.get(bits);
    }

    /** Every set of activities by its bits. */
    private static final List<Set<Activity>> ACTIVITIES = java.util.stream.IntStream.range(0, 1 << Activity.values().length)
            .mapToObj(bits -> java.util.stream.Stream.of(Activity.values()).filter(activity -> (bits >> activity.ordinal() & 1) == 1)
                    .collect(Collectors.toUnmodifiableSet())).toList();
}
