package zonefit.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.kie.api.definition.KiePackage;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import zonefit.policy.RuleFolder.Source;
import zonefit.problem.Problem;
import zonefit.problem.ProblemsException;
import zonefit.text.Text;

/** Compiles DRL; what is wrong is said with file, line, rule and what was probably meant. */
final class RuleCompiler {

    private RuleCompiler() {
    }

    /** @throws ProblemsException with every error in every file */
    static List<InternalKnowledgePackage> compile(List<Source> sources) {
        List<Problem> problems = duplicateNames(sources);
        sources.forEach(source -> problems.addAll(withoutEnd(source)));
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        for (Source source : sources) {
            Resource resource = ResourceFactory.newInputStreamResource(
                    new ByteArrayInputStream(source.text().getBytes(StandardCharsets.UTF_8)), "UTF-8");
            resource.setSourcePath(source.file());
            builder.add(resource, ResourceType.DRL);
        }
        if (builder.hasErrors()) {
            throw new ProblemsException(new RuleErrors(sources).explain(builder.getErrors()));
        }
        Collection<KiePackage> packages = builder.getKnowledgePackages();
        return packages.stream().map(InternalKnowledgePackage.class::cast).toList();
    }

    /** A rule that runs into the next one. */
    private static List<Problem> withoutEnd(Source source) {
        List<String> lines = source.text().lines().map(String::strip).toList();
        List<RuleText> rules = RuleText.in(source);
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            int next = i + 1 < rules.size() ? rules.get(i + 1).line() - 1 : lines.size();
            if (!lines.subList(rules.get(i).line(), next).contains("end")) {
                problems.add(new Problem(rules.get(i).place(), new Text("规则 `" + rules.get(i).name() + "`：缺少单独成行的 `end`",
                        "rule `" + rules.get(i).name() + "`: `end` on a line of its own is missing")));
            }
        }
        return problems;
    }

    /** Two rules of one name: the later would silently replace the earlier. */
    private static List<Problem> duplicateNames(List<Source> sources) {
        List<Problem> problems = new ArrayList<>();
        Map<String, RuleText> seen = new HashMap<>();
        for (Source source : sources) {
            for (RuleText rule : RuleText.in(source)) {
                RuleText before = seen.putIfAbsent(rule.name(), rule);
                if (before != null) {
                    problems.add(new Problem(rule.place(), new Text(
                            "规则 `" + rule.name() + "` 已见于 " + before.place(),
                            "rule `" + rule.name() + "` already stands at " + before.place())));
                }
            }
        }
        return problems;
    }
}
