package zonefit.facts;

import java.util.Map;
import zonefit.text.Text;

/** The codes of the project file as people say them. */
final class Words {

    private static final Map<String, Text> WORDS = Map.ofEntries(
            Map.entry("yes", new Text("是", "yes")), Map.entry("no", new Text("否", "no")),
            Map.entry("new", new Text("新增", "new")), Map.entry("existing", new Text("存量", "existing")),
            Map.entry("leased", new Text("租赁", "leased")), Map.entry("state", new Text("国有", "state-owned")),
            Map.entry("collective", new Text("集体", "collective")), Map.entry("approved", new Text("已批复", "approved")),
            Map.entry("pending", new Text("办理中", "pending")), Map.entry("none", new Text("未办理", "none")),
            Map.entry("expansion", new Text("扩建", "expansion")), Map.entry("upgrade", new Text("技改", "upgrade")),
            Map.entry("relocation", new Text("搬迁", "relocation")));

    private Words() {
    }

    static Text of(String code) {
        return WORDS.getOrDefault(code, Text.same(code));
    }
}
