package zonefit.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TermIndexTest {

    @Test
    void terms_are_found_from_the_start_and_the_shorter_first() {
        assertThat(found(List.of("汽车", "新能源汽车", "新能源", "能源"), "新能源汽车")).containsExactly("0 新能源", "0 新能源汽车", "1 能源", "3 汽车");
    }

    @Test
    void an_index_of_nothing_finds_nothing() {
        assertThat(found(List.of(), "汽车")).isEmpty();
        assertThat(new TermIndex(List.of()).longestAt("汽车", 0)).isEmpty();
    }

    @Test
    void the_longest_term_at_a_place_is_told() {
        TermIndex index = new TermIndex(List.of("设备", "设备制造", "生产设备"));
        assertThat(index.longestAt("生产设备制造", 2)).contains("设备制造");
        assertThat(index.longestAt("生产设备制", 2)).contains("设备");
        assertThat(index.longestAt("生产设", 2)).isEmpty();
        assertThat(index.longestAt("设备", 2)).isEmpty();
    }

    @Test
    void every_occurrence_of_every_term_is_found() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            List<String> terms = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                terms.add(letters(random, 1 + random.nextInt(5)));
            }
            String text = letters(random, 30);
            assertThat(found(terms, text)).containsExactlyElementsOf(oneByOne(Set.copyOf(terms), text));
        }
    }

    private static List<String> oneByOne(Set<String> terms, String text) {
        List<String> found = new ArrayList<>();
        for (int start = 0; start < text.length(); start++) {
            for (int end = start + 1; end <= text.length(); end++) {
                if (terms.contains(text.substring(start, end))) {
                    found.add(start + " " + text.substring(start, end));
                }
            }
        }
        return found;
    }

    private static List<String> found(List<String> terms, String text) {
        TermIndex index = new TermIndex(terms);
        List<String> found = new ArrayList<>();
        index.find(text, (start, end, term) -> {
            assertThat(text.substring(start, end)).isEqualTo(index.term(term));
            found.add(start + " " + index.term(term));
        });
        return found;
    }

    private static String letters(Random random, int length) {
        return random.ints(length, 'a', 'e').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
