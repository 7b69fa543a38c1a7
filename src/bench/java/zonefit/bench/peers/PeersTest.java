package zonefit.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zonefit.bench.RegisterGenerator;

class PeersTest {

    private static final int ROWS = 2_000;
    private static final Subset SUBSET = Subset.of(Path.of("rules"));
    @TempDir
    private static Path folder;
    private static List<Case> cases;
    private static int[] oracle;

    @BeforeAll
    static void judgeByHand() throws IOException {
        Path register = folder.resolve("register.jsonl");
        try (Writer out = Files.newBufferedWriter(register, StandardCharsets.UTF_8)) {
            RegisterGenerator.over(Path.of("rules")).jsonLines(ROWS, 7, out);
        }
        cases = Case.of(Case.projects(register, SUBSET), SUBSET);
        oracle = PlainChecker.ofValues(SUBSET).check(cases);
    }

    @Test
    void the_engine_answers_as_the_checker_written_by_hand() {
        Yardsticks.requireSame(new ZonefitChecker(SUBSET), cases, oracle);
        assertThat(cases).hasSizeGreaterThan(ROWS * 9 / 10);
    }

    @Test
    void every_question_is_answered_in_more_than_one_way() {
        for (Question question : Question.values()) {
            assertThat(IntStream.of(oracle).map(answers -> answers >> 2 * question.ordinal() & 3).distinct().count())
                    .as(question.name()).isGreaterThan(1);
        }
    }

    @Test
    void a_checker_that_answers_otherwise_is_refused() {
        Checker silent = new Checker() {
            @Override
            public String name() {
                return "silent";
            }

            @Override
            public int check(Case project) {
                return 0;
            }
        };
        assertThatThrownBy(() -> Yardsticks.requireSame(silent, cases, oracle))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("silent differs on").hasMessageContaining("oracle: ");
    }
}
