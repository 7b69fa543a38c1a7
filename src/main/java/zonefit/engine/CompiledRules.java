package zonefit.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.drools.base.common.DroolsObjectInputStream;
import org.drools.base.common.DroolsObjectOutputStream;
import org.drools.base.definitions.InternalKnowledgePackage;
import zonefit.cache.UserCache;
import zonefit.policy.RuleFolder.Source;

/** Keeps compiled rules between runs, by the text they were compiled from and whether it was checked before. */
final class CompiledRules {

    private static final String KIND = "rules";

    private CompiledRules() {
    }

    static Optional<List<InternalKnowledgePackage>> load(List<Source> sources, Trust trust, UserCache cache) {
        return cache.get(KIND, state(sources, trust)).flatMap(CompiledRules::read);
    }

    static void store(List<Source> sources, Trust trust, List<InternalKnowledgePackage> packages, UserCache cache) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (DroolsObjectOutputStream out = new DroolsObjectOutputStream(bytes)) {
                out.writeObject(packages.toArray(InternalKnowledgePackage[]::new));
            }
            cache.put(KIND, state(sources, trust), bytes.toByteArray());
        } catch (IOException e) {
            // Not kept: the next start compiles again.
        }
    }

    private static Optional<List<InternalKnowledgePackage>> read(byte[] bytes) {
        try (DroolsObjectInputStream in = new DroolsObjectInputStream(new ByteArrayInputStream(bytes),
                CompiledRules.class.getClassLoader())) {
            return Optional.of(List.of((InternalKnowledgePackage[]) in.readObject()));
        } catch (IOException | ReflectiveOperationException | RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** What was compiled on trust is never taken for checked. Lengths keep two texts from reading like one. */
    private static byte[] state(List<Source> sources, Trust trust) {
        StringBuilder state = new StringBuilder(trust.name());
        sources.forEach(source -> state.append('\n').append(source.file().length()).append('|').append(source.text().length())
                .append('|').append(source.file()).append('\n').append(source.text()));
        return state.toString().getBytes(StandardCharsets.UTF_8);
    }
}
