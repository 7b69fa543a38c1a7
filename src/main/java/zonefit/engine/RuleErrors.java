package zonefit.engine;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kie.internal.builder.KnowledgeBuilderError;
import zonefit.facts.EnvironmentFacts;
import zonefit.facts.Findings;
import zonefit.facts.InvestmentFacts;
import zonefit.facts.LandFacts;
import zonefit.facts.PipelineTotal;
import zonefit.facts.ProjectFacts;
import zonefit.facts.SiteFacts;
import zonefit.facts.SiteIndustry;
import zonefit.facts.SitePlace;
import zonefit.policy.Minimum;
import zonefit.policy.Parcel;
import zonefit.policy.Quota;
import zonefit.policy.Restriction;
import zonefit.policy.RuleFolder.Source;
import zonefit.policy.Statement;
import zonefit.problem.Problem;
import zonefit.problem.Suggestion;
import zonefit.text.Text;

/** Turns the engine's complaints about DRL into problems that a rule's author can act on. */
final class RuleErrors {

    private static final List<Class<?>> FACTS = List.of(ProjectFacts.class, LandFacts.class, SiteFacts.class, SitePlace.class, SiteIndustry.class,
            EnvironmentFacts.class, InvestmentFacts.class, Parcel.class, Statement.class, Minimum.class, Restriction.class,
            PipelineTotal.class, Quota.class);
    private static final Pattern RULE_IN_MESSAGE = Pattern.compile("[Rr]ule \"([^\"]+)\"|rule ([\\w/.-]+)");
    private static final List<Pattern> UNKNOWN_NAME = List.of(
            Pattern.compile("no such identifier: (\\w+)"), Pattern.compile("unresolvable property: (\\w+)"),
            Pattern.compile("could not access property \\(?(\\w+)"), Pattern.compile("could not access: (\\w+)"),
            Pattern.compile("Unable to (?:create a )?[Ff]ield [Ee]xtractor for '(\\w+)'"),
            Pattern.compile("unable to resolve method[^:]*: [\\w.$]*?\\.?(\\w+)\\("),
            Pattern.compile("Unable to resolve ObjectType '(\\w+)'"));

    private static final Pattern UNKNOWN_FACT = Pattern.compile("`[A-Z]\\w*` is no fact");
    private static final Pattern UNEXPECTED = Pattern.compile("(?:mismatched|extraneous) input '([^']*)'|no viable alternative at input '([^']*)'");

    private final List<Source> sources;
    private final List<RuleText> rules;

    RuleErrors(List<Source> sources) {
        this.sources = sources;
        this.rules = sources.stream().flatMap(source -> RuleText.in(source).stream()).toList();
    }

    /** The problems, the file's own order, each once. */
    List<Problem> explain(Collection<? extends KnowledgeBuilderError> errors) {
        List<Problem> problems = new ArrayList<>();
        for (KnowledgeBuilderError error : errors) {
            String file = Optional.ofNullable(error.getResource()).map(resource -> resource.getSourcePath()).orElse("rules");
            int line = Stream.of(error.getLines()).flatMapToInt(java.util.Arrays::stream).filter(l -> l > 0).findFirst().orElse(0);
            Optional<RuleText> rule = rule(file, line, error.getMessage());
            Problem problem = problem(file, line, rule, error.getMessage());
            if (!problems.contains(problem)) {
                problems.add(problem);
            }
        }
        problems.removeIf(problem -> followsFromUnknownFact(problem, problems));
        List<Problem> fullWidth = sources.stream().flatMap(source -> new RuleFile(source).fullWidth().stream())
                .filter(found -> problems.stream().anyMatch(p -> p.where().file().equals(found.where().file()))).toList();
        return fullWidth.isEmpty() ? problems : fullWidth;
    }

    /** Where a fact is unknown, whatever else its rule complains of follows from that. */
    private static boolean followsFromUnknownFact(Problem problem, List<Problem> all) {
        String rule = problem.message().en().split(":", 2)[0];
        return !UNKNOWN_FACT.matcher(problem.message().en()).find() && all.stream()
                .anyMatch(other -> other.message().en().startsWith(rule + ":") && UNKNOWN_FACT.matcher(other.message().en()).find());
    }

    private Problem problem(String file, int line, Optional<RuleText> rule, String message) {
        Text in = rule.map(r -> new Text("规则 `" + r.name() + "`：", "rule `" + r.name() + "`: ")).orElse(Text.EMPTY);
        Optional<String> name = unknownName(message);
        String file1 = file.isEmpty() || file.equals("rules") ? rule.map(RuleText::file).orElse(file) : file;
        int[] at = name.flatMap(n -> find(file1, rule, n)).orElse(new int[] {line > 0 ? line : rule.map(RuleText::line).orElse(0), 0});
        Problem.Place place = new Problem.Place(file1, at[0], at[1], "");
        Text what = name.map(n -> new Text("`" + n + "` 不是事实或其字段", "`" + n + "` is no fact and no field of one")
                        .then(Suggestion.didYouMean(n, vocabulary())))
                .orElseGet(() -> unexpected(message));
        return new Problem(place, in.then(what));
    }

    private Optional<RuleText> rule(String file, int line, String message) {
        Matcher named = RULE_IN_MESSAGE.matcher(message);
        if (named.find()) {
            String name = named.group(1) != null ? named.group(1) : named.group(2);
            Optional<RuleText> byName = rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
            if (byName.isPresent()) {
                return byName;
            }
        }
        return rules.stream().filter(rule -> rule.file().equals(file) && line > 0 && rule.line() <= line)
                .reduce((earlier, later) -> later);
    }

    private static Optional<String> unknownName(String message) {
        return UNKNOWN_NAME.stream().map(pattern -> pattern.matcher(message)).filter(Matcher::find)
                .map(matcher -> matcher.group(1)).findFirst();
    }

    /** Line and column of a word within a rule. */
    private Optional<int[]> find(String file, Optional<RuleText> rule, String word) {
        List<String> lines = sources.stream().filter(source -> source.file().equals(file)).findFirst()
                .map(source -> source.text().lines().toList()).orElse(List.of());
        Pattern pattern = Pattern.compile("\\b" + Pattern.quote(word) + "\\b");
        for (int i = rule.map(r -> r.line()).orElse(1) - 1; i < lines.size(); i++) {
            Matcher matcher = pattern.matcher(lines.get(i));
            if (matcher.find()) {
                return Optional.of(new int[] {i + 1, matcher.start() + 1});
            }
            if (rule.isPresent() && lines.get(i).strip().equals("end")) {
                break;
            }
        }
        return Optional.empty();
    }

    private static List<String> vocabulary() {
        return Stream.concat(FACTS.stream().map(Class::getSimpleName),
                Stream.concat(FACTS.stream(), Stream.of(Findings.class)).flatMap(type -> Stream.of(type.getMethods()))
                        .filter(method -> method.getDeclaringClass() != Object.class).map(RuleErrors::property))
                .distinct().collect(Collectors.toList());
    }

    private static String property(Method method) {
        String name = method.getName();
        return name.startsWith("get") && name.length() > 3
                ? name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4) : name;
    }

    private static Text unexpected(String message) {
        Matcher matcher = UNEXPECTED.matcher(message);
        if (!matcher.find()) {
            return Text.same(firstLine(message));
        }
        String word = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        return new Text("此处不应有 `" + word + "`", "`" + word + "` is not expected here");
    }

    private static String firstLine(String message) {
        return message.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("unknown error");
    }
}
