package zonefit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zonefit.project.Fields;

class RegisterGeneratorTest {

    private static final RegisterGenerator GENERATOR = RegisterGenerator.over(Path.of("rules"));

    @Test
    void the_same_seed_gives_the_same_bytes() throws IOException {
        assertThat(csv(500, 1)).isEqualTo(csv(500, 1)).isNotEqualTo(csv(500, 2));
        assertThat(RegisterGenerator.over(Path.of("rules"))).satisfies(another -> {
            StringWriter out = new StringWriter();
            another.csv(500, 1, out);
            assertThat(out.toString()).isEqualTo(csv(500, 1));
        });
    }

    @Test
    void a_shorter_register_is_the_beginning_of_a_longer_one() throws IOException {
        assertThat(csv(500, 1)).startsWith(csv(200, 1));
    }

    @Test
    void every_column_is_a_field_of_the_project_file() throws IOException {
        List<String> header = List.of(csv(0, 1).strip().split(","));
        assertThat(header).hasSizeBetween(25, 30);
        assertThat(Fields.BY_PATH).containsKeys(header.toArray(String[]::new));
    }

    @Test
    void ids_and_names_are_unique() throws IOException {
        Set<String> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        csv(20_000, 1).lines().skip(1).forEach(line -> {
            String[] cells = line.split(",", 3);
            assertThat(ids.add(cells[0])).as(cells[0]).isTrue();
            assertThat(names.add(cells[1])).as(cells[1]).isTrue();
        });
        assertThat(ids).hasSize(20_000);
    }

    private static String csv(int rows, long seed) throws IOException {
        StringWriter out = new StringWriter();
        GENERATOR.csv(rows, seed, out);
        return out.toString();
    }
}
