package zonefit.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.drools.base.common.DroolsObjectInputStream;
import org.drools.base.common.DroolsObjectOutputStream;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.kie.api.definition.rule.Rule;
import zonefit.cache.Packer;
import zonefit.cache.Unpacker;
import zonefit.cache.UserCache;
import zonefit.policy.RuleFolder.Source;

/**
 * Compiled rules, ready for the engine, and what stands beside them. Kept between runs, by the files they were compiled
 * from and whether they were checked before: as plans, which start fast, or, where a rule goes beyond plans, in the engine's own form.
 *
 * @param packages the rules in the engine's terms
 * @param about    what stands beside each rule, by the rule's name and the key
 */
record CompiledRules(List<InternalKnowledgePackage> packages, Map<String, Map<String, ?>> about) {

    private static final String KIND = "rules";
    private static final byte PLANS = 1;
    private static final byte PACKAGES = 2;

    /**
     * @param files all that decides whether the rules are still the same
     * @throws zonefit.problem.ProblemsException with every error in every rule
     */
    static CompiledRules of(byte[] files, Supplier<List<Source>> sources, Trust trust, UserCache cache) {
        byte[] state = state(files, trust);
        return cache.get(KIND, state).flatMap(CompiledRules::read).orElseGet(() -> {
            List<Source> read = sources.get();
            List<InternalKnowledgePackage> compiled = RuleCompiler.compile(read, trust);
            Optional<List<RulePlan>> plans = RulePlanner.plan(read, compiled);
            write(plans, compiled).ifPresent(bytes -> cache.put(KIND, state, bytes));
            return plans.map(CompiledRules::planned).orElseGet(() -> inPackages(compiled));
        });
    }

    static CompiledRules planned(List<RulePlan> plans) {
        Map<String, Map<String, ?>> about = new LinkedHashMap<>();
        plans.forEach(plan -> about.put(plan.name(), plan.about()));
        return new CompiledRules(List.of(RuleAssembler.assemble(plans)), about);
    }

    static CompiledRules inPackages(List<InternalKnowledgePackage> packages) {
        Map<String, Map<String, ?>> about = new LinkedHashMap<>();
        for (InternalKnowledgePackage pkg : packages) {
            for (Rule rule : pkg.getRules()) {
                about.put(rule.getName(), rule.getMetaData());
            }
        }
        return new CompiledRules(packages, about);
    }

    /** Absent if the rules cannot be kept: the next start compiles them again. */
    private static Optional<byte[]> write(Optional<List<RulePlan>> plans, List<InternalKnowledgePackage> packages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            bytes.write(plans.isPresent() ? PLANS : PACKAGES);
            if (plans.isPresent()) {
                Packer packer = new Packer();
                RulePlan.pack(plans.get(), packer);
                bytes.write(packer.bytes());
            } else {
                try (DroolsObjectOutputStream out = new DroolsObjectOutputStream(bytes)) {
                    out.writeObject(packages.toArray(InternalKnowledgePackage[]::new));
                }
            }
            return Optional.of(bytes.toByteArray());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<CompiledRules> read(byte[] bytes) {
        try {
            byte[] content = Arrays.copyOfRange(bytes, 1, bytes.length);
            return Optional.of(bytes[0] == PLANS ? planned(RulePlan.unpack(new Unpacker(content))) : inPackages(packages(content)));
        } catch (IOException | ReflectiveOperationException | RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static List<InternalKnowledgePackage> packages(byte[] content) throws IOException, ReflectiveOperationException {
        try (DroolsObjectInputStream in = new DroolsObjectInputStream(new ByteArrayInputStream(content),
                CompiledRules.class.getClassLoader())) {
            return List.of((InternalKnowledgePackage[]) in.readObject());
        }
    }

    /** What was compiled on trust is never taken for checked. */
    private static byte[] state(byte[] files, Trust trust) {
        byte[] name = (trust.name() + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] state = Arrays.copyOf(name, name.length + files.length);
        System.arraycopy(files, 0, state, name.length, files.length);
        return state;
    }
}
