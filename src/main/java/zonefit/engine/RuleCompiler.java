package zonefit.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.kie.api.definition.KiePackage;
import org.kie.api.io.Resource;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import zonefit.policy.RuleFolder.Source;
import zonefit.problem.Problem;
import zonefit.problem.ProblemsException;
import zonefit.text.Text;

/** Parses, checks and compiles DRL; what is wrong is said with file, line, rule and what was probably meant. */
final class RuleCompiler {

    private final List<Source> sources;
    private final Trust trust;
    private final List<Problem> problems = new ArrayList<>();
    private final List<KnowledgeBuilderError> errors = new ArrayList<>();

    private RuleCompiler(List<Source> sources, Trust trust) {
        this.sources = sources;
        this.trust = trust;
    }

    /** @throws ProblemsException with every error in every file, and with everything that is refused unless it is trusted */
    static List<InternalKnowledgePackage> compile(List<Source> sources, Trust trust) {
        return new RuleCompiler(sources, trust).compile();
    }

    /** All that is wrong with rules, or refused, without an exception; empty if they compile. */
    static List<Problem> problems(List<Source> sources, Trust trust) {
        try {
            compile(sources, trust);
            return List.of();
        } catch (ProblemsException e) {
            return e.problems();
        }
    }

    private List<InternalKnowledgePackage> compile() {
        if (trust == Trust.CHECKED && sources.stream().mapToLong(source -> source.text().length()).sum() > RuleLanguage.LONGEST_FOLDER) {
            throw new ProblemsException(List.of(new Problem(Problem.Place.file("rules"), new Text(
                    "全部规则合计超过 " + RuleLanguage.LONGEST_FOLDER + " 字", "all rules together are longer than " + RuleLanguage.LONGEST_FOLDER + " characters"))));
        }
        problems.addAll(duplicateNames(sources));
        sources.forEach(source -> problems.addAll(withoutEnd(source)));
        List<PackageDescr> files = problems.isEmpty() ? parsed() : List.of();
        problems.addAll(new RuleErrors(sources).explain(errors));
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        KnowledgeBuilderImpl builder = (KnowledgeBuilderImpl) KnowledgeBuilderFactory.newKnowledgeBuilder();
        files.forEach(builder::addPackage);
        if (builder.hasErrors()) {
            throw new ProblemsException(new RuleErrors(sources).explain(builder.getErrors()));
        }
        Collection<KiePackage> packages = builder.getKnowledgePackages();
        return packages.stream().map(InternalKnowledgePackage.class::cast).toList();
    }

    /** The files that could be parsed, checked unless they are trusted. */
    private List<PackageDescr> parsed() {
        List<PackageDescr> files = new ArrayList<>();
        FactModel facts = new FactModel();
        Set<String> names = new HashSet<>();
        for (Source source : sources) {
            RuleFile text = new RuleFile(source);
            if (trust == Trust.TRUSTED || text.isSound(problems)) {
                parsed(source).ifPresent(file -> {
                    files.add(file);
                    if (trust == Trust.CHECKED) {
                        new RuleCheck(text, facts, names, problems).check(file);
                    }
                });
            }
        }
        return files;
    }

    private Optional<PackageDescr> parsed(Source source) {
        Resource resource = ResourceFactory.newInputStreamResource(
                new ByteArrayInputStream(source.text().getBytes(StandardCharsets.UTF_8)), "UTF-8");
        resource.setSourcePath(source.file());
        DrlParser parser = new DrlParser();
        try {
            PackageDescr file = parser.parse(resource, source.text());
            parser.getErrors().forEach(error -> errors.add(new ParserError(resource, error.getMessage(), line(error), 0)));
            return parser.hasErrors() ? Optional.empty() : Optional.ofNullable(file);
        } catch (DroolsParserException e) {
            errors.add(new ParserError(resource, e.getMessage(), e.getLineNumber(), e.getColumn()));
        } catch (StackOverflowError e) {
            problems.add(new Problem(Problem.Place.file(source.file()), new Text("嵌套太深", "it is nested too deep")));
        }
        return Optional.empty();
    }

    private static int line(KnowledgeBuilderError error) {
        return error.getLines().length > 0 ? error.getLines()[0] : 0;
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
