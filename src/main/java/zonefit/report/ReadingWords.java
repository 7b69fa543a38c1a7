package zonefit.report;

import java.util.Optional;
import zonefit.recognition.Recognition;
import zonefit.text.Text;

/** What reports say of how a project's words were read. */
final class ReadingWords {

    private ReadingWords() {
    }

    /** Which words were not understood; absent if all were. */
    static Optional<Text> notUnderstood(Recognition industry) {
        return industry.notUnderstood().isEmpty() ? Optional.empty() : Optional.of(new Text("未能理解：{0}", "Not understood: {0}")
                .with(Text.join(industry.notUnderstood().stream().map(Text::same).toList())));
    }
}
