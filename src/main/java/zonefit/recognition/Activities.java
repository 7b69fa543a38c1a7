package zonefit.recognition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.vocabulary.Activity;
import zonefit.vocabulary.Hit;
import zonefit.vocabulary.IndustryCode;
import zonefit.vocabulary.Mentions;
import zonefit.vocabulary.Vocabulary;

/**
 * What is done at the site: as stated, else as all words of products and text say, else as the name, else as the code. Making goods goes
 * before what adorns it (研发、生产、销售); only one word for both (研发生产基地) means both.
 */
final class Activities {

    private static final Set<Activity> ALL = Set.of(Activity.values());
    private static final Set<Activity> BOTH = Set.of(Activity.RESEARCH, Activity.PRODUCTION);
    private static final Map<Activity, Set<Activity>> ONE =
            Stream.of(Activity.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), Set::of));

    private final Vocabulary vocabulary;

    Activities(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** One activity if it is known; all of them if nothing is said. */
    Set<Activity> of(Project project, Optional<IndustryCode> code, List<Passage> stated, Supplier<Mentions> name) {
        Optional<Activity> field = project.get(Fields.ACTIVITY).flatMap(Activity::of);
        if (field.isPresent()) {
            return ONE.get(field.get());
        }
        Set<Activity> told = told(stated);
        if (told.isEmpty()) {
            List<Hit> words = in(name.get());
            told = words.isEmpty() ? told : weighed(named(words), joins(words));
        }
        if (!told.isEmpty()) {
            return told.size() == 1 ? ONE.get(told.iterator().next()) : told;
        }
        if (code.filter(IndustryCode::isManufacturing).isPresent()) {
            return ONE.get(Activity.PRODUCTION);
        }
        return code.map(vocabulary::activities).filter(byCode -> !byCode.isEmpty()).orElse(ALL);
    }

    private static Set<Activity> told(List<Passage> passages) {
        if (passages.size() == 1) {
            return weighed(passages.get(0).activities(), passages.get(0).joins());
        }
        Set<Activity> told = EnumSet.noneOf(Activity.class);
        boolean joins = false;
        for (Passage passage : passages) {
            told.addAll(passage.activities());
            joins |= passage.joins();
        }
        return weighed(told, joins);
    }

    private static Set<Activity> weighed(Set<Activity> told, boolean joins) {
        if (told.contains(Activity.PRODUCTION)) {
            return joins ? BOTH : ONE.get(Activity.PRODUCTION);
        }
        return told.contains(Activity.HEADQUARTERS) ? ONE.get(Activity.HEADQUARTERS) : told;
    }

    /** The words of a text that say what is done and are not denied, the longest where they overlap. */
    static List<Hit> in(Mentions text) {
        List<Hit> named = new ArrayList<>(2);
        for (Hit hit : text.hits()) {
            if (hit.word().activity().isPresent()) {
                named.add(hit);
            }
        }
        List<Hit> longest = Overlaps.longest(named);
        if (text.mayDeny()) {
            longest.removeIf(hit -> Denials.isDenied(text, hit));
        }
        return longest;
    }

    /** What words say is done. */
    static Set<Activity> named(List<Hit> words) {
        if (words.size() < 2) {
            return words.isEmpty() ? Set.of() : ONE.get(words.get(0).word().activity().orElseThrow());
        }
        Set<Activity> named = EnumSet.noneOf(Activity.class);
        words.forEach(hit -> named.add(hit.word().activity().orElseThrow()));
        return named;
    }

    /** Whether a word of research goes on as one of production. */
    static boolean joins(List<Hit> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            Hit next = words.get(i + 1);
            if (words.get(i).word().activity().orElseThrow() == Activity.RESEARCH && next.start() == words.get(i).end()
                    && next.word().activity().orElseThrow() == Activity.PRODUCTION) {
                return true;
            }
        }
        return false;
    }
}
