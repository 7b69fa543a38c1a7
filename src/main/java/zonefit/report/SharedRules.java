package zonefit.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import zonefit.text.Text;
import zonefit.vocabulary.Place.Level;

/** Rules that findings name and no policy holds: how what a place is guided to is held against a project, level by level. */
final class SharedRules {

    private static final Text GUIDANCE = new Text("该地引导的产业是否涵盖项目的产业：由最具体的{0}级陈述决定",
            "whether the industries that the place is guided to cover the project, decided at the level of the {0}");
    private static final Text RECOGNITION = new Text("项目的产业和选址能否识别", "whether the industry and the site of the project are recognised");

    /** Of whether a site lies where a policy is valid; each policy has a rule of the kind. */
    static String jurisdiction(String policy) {
        return policy + "/jurisdiction";
    }

    private SharedRules() {
    }

    /** By id, from the widest level to the most specific. */
    static Map<String, Text> all() {
        Map<String, Text> all = new LinkedHashMap<>();
        Stream.of(Level.values()).forEach(level -> all.put("guidance/" + level.label().en(), GUIDANCE.with(level.label())));
        all.put("guidance/recognition", RECOGNITION);
        return all;
    }
}
