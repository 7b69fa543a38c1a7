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

/** Keeps compiled rules between runs, by the text they were compiled from. */
final class CompiledRules {

    private static final String KIND = "rules";

    private CompiledRules() {
    }

    static Optional<List<InternalKnowledgePackage>> load(List<Source> sources, UserCache cache) {
        return cache.get(KIND, state(sources)).flatMap(CompiledRules::read);
    }

    static void store(List<Source> sources, List<InternalKnowledgePackage> packages, UserCache cache) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (DroolsObjectOutputStream out = new DroolsObjectOutputStream(bytes)) {
                out.writeObject(packages.toArray(InternalKnowledgePackage[]::new));
            }
            cache.put(KIND, state(sources), bytes.toByteArray());
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

    private static byte[] state(List<Source> sources) {
        StringBuilder state = new StringBuilder();
        sources.forEach(source -> state.append(source.file()).append('\n').append(source.text()).append('\n'));
        return state.toString().getBytes(StandardCharsets.UTF_8);
    }
}
