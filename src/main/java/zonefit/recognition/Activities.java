package zonefit.recognition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    private static final Map<Activity, Set<Activity>> ONE =
            Stream.of(Activity.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), Set::of));

    private final Vocabulary vocabulary;

    Activities(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** One activity if it is known; all of them if nothing is said. */
    Set<Activity> of(Project project, Optional<IndustryCode> code, List<Mentions> stated, Mentions name) {
        Optional<Activity> field = project.get(Fields.ACTIVITY).flatMap(Activity::of);
        if (field.isPresent()) {
            return ONE.get(field.get());
        }
        Set<Activity> told = told(stated);
        if (told.isEmpty()) {
            told = told(List.of(name));
        }
        if (!told.isEmpty()) {
            return told.size() == 1 ? ONE.get(told.iterator().next()) : told;
        }
        if (code.filter(IndustryCode::isManufacturing).isPresent()) {
            return ONE.get(Activity.PRODUCTION);
        }
        return code.map(vocabulary::activities).filter(byCode -> !byCode.isEmpty()).orElse(ALL);
    }

    private static Set<Activity> told(List<Mentions> texts) {
        Set<Activity> told = EnumSet.noneOf(Activity.class);
        boolean both = false;
        for (Mentions text : texts) {
            List<Hit> named = new ArrayList<>();
            for (Hit hit : text.hits()) {
                if (hit.word().activity().isPresent()) {
                    named.add(hit);
                }
            }
            List<Hit> apart = Overlaps.longest(named);
            for (int i = 0; i < apart.size(); i++) {
                Hit hit = apart.get(i);
                if (!Denials.isDenied(text, hit)) {
                    told.add(hit.word().activity().orElseThrow());
                    both |= i + 1 < apart.size() && hit.word().activity().get() == Activity.RESEARCH && apart.get(i + 1).start() == hit.end()
                            && apart.get(i + 1).word().activity().orElseThrow() == Activity.PRODUCTION;
                }
            }
        }
        if (told.contains(Activity.HEADQUARTERS) && !told.contains(Activity.PRODUCTION)) {
            return EnumSet.of(Activity.HEADQUARTERS);
        }
        if (!told.contains(Activity.PRODUCTION)) {
            return told;
        }
        return both ? EnumSet.of(Activity.RESEARCH, Activity.PRODUCTION) : EnumSet.of(Activity.PRODUCTION);
    }
}
