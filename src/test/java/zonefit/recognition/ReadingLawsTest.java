package zonefit.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import zonefit.TestRules;
import zonefit.project.Field;
import zonefit.project.Fields;
import zonefit.project.Project;

/** However the same thing is written, one certain reading never turns into another. */
class ReadingLawsTest {

    private static final int TRIES = 200;
    private static final Recogniser RECOGNISER = new Recogniser(TestRules.screener().vocabulary());
    private static final List<String[]> GOODS = rows("goods.csv");
    private static final List<String> HEADS = rows("heads.csv").stream()
            .flatMap(row -> Stream.of(row[2].split(";"))).toList();
    private static final Map<Character, Character> TRADITIONAL = traditional();

    @Property(tries = TRIES)
    void full_width_and_half_width(@ForAll("products") List<String> products) {
        same(products, products.stream().map(ReadingLawsTest::wide).toList());
    }

    @Property(tries = TRIES)
    void traditional_and_simplified(@ForAll("products") List<String> products) {
        same(products, products.stream().map(ReadingLawsTest::traditional).toList());
    }

    @Property(tries = TRIES)
    void blanks_around_and_between_characters(@ForAll("products") List<String> products) {
        same(products, products.stream().map(product -> " " + String.join(" ", product.split("(?<=\\p{IsHan})(?=\\p{IsHan})")) + "　").toList());
    }

    @Property(tries = TRIES)
    void the_order_of_products(@ForAll("products") List<String> products, @ForAll Random random) {
        List<String> shuffled = new ArrayList<>(products);
        Collections.shuffle(shuffled, random);
        same(products, shuffled);
    }

    @Property(tries = TRIES)
    void a_neutral_name_for_the_firms(@ForAll("products") List<String> products) {
        Recognition named = read(products, "某某有限公司");
        assertSame(products, named, read(products, "动力电池产业园"));
    }

    /** Two names of one row of goods are names of the same class and concept. */
    @Property(tries = TRIES)
    void a_synonym_for_a_synonym(@ForAll("rows") String[] row, @ForAll Random random) {
        String[] names = row[2].split(";");
        same(List.of(names[random.nextInt(names.length)]), List.of(names[random.nextInt(names.length)]));
    }

    /** Laws of certain readings would say nothing if few were. */
    @Example
    void most_readings_are_certain() {
        List<String> some = GOODS.stream().map(row -> row[2].split(";")[0]).toList();
        long certain = some.stream().filter(name -> read(List.of(name), "某某项目").isCertain()).count();
        assertThat(certain).isGreaterThan(some.size() * 9L / 10);
    }

    /** What failed once: a kind joined its sibling or stood beside the whole, as the products happened to be listed. */
    @Example
    void kinds_and_their_whole_in_any_order() {
        same(List.of("水稻种植", "小麦种植", "玉米种植"), List.of("玉米种植", "水稻种植", "小麦种植"));
        same(List.of("铁路车辆配件", "OLED蒸镀机", "电子级化学品"), List.of("电子级化学品", "OLED蒸镀机", "铁路车辆配件"));
    }

    @Provide
    Arbitrary<String[]> rows() {
        return Arbitraries.of(GOODS);
    }

    @Provide
    Arbitrary<List<String>> products() {
        Arbitrary<String> goods = Arbitraries.of(GOODS).flatMap(row -> Arbitraries.of(row[2].split(";")));
        Arbitrary<String> before = Arbitraries.of("不锈钢", "塑料", "车用", "某某", "");
        Arbitrary<String> shapes = Combinators.combine(before, Arbitraries.of(HEADS))
                .as((material, head) -> material + head);
        Arbitrary<String> names = Arbitraries.frequencyOf(Tuple.of(3, goods), Tuple.of(1, shapes));
        Arbitrary<String> tails = Arbitraries.of("", "", "生产", "加工项目", "500万套", "制造基地");
        return Combinators.combine(names, tails).as((name, tail) -> name + tail)
                .list().ofMinSize(1).ofMaxSize(4).uniqueElements();
    }

    private static void same(List<String> one, List<String> other) {
        assertSame(one, read(one, "某某项目"), read(other, "某某项目"));
    }

    private static void assertSame(List<String> products, Recognition one, Recognition other) {
        if (one.isCertain() && other.isCertain()) {
            assertThat(lines(other)).as("%s", products).isEqualTo(lines(one));
        }
    }

    private static Set<Set<String>> lines(Recognition read) {
        return new HashSet<>(read.lines());
    }

    private static Recognition read(List<String> products, String name) {
        Map<Field<?>, Object> values = new HashMap<>();
        values.put(Fields.NAME, name);
        values.put(Fields.PRODUCTS, new Project.Texts(products));
        return RECOGNISER.recognise(new Project("P", values)).industry();
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        for (char c : text.toCharArray()) {
            wide.append(c > ' ' && c < 0x7F ? (char) (c + 0xFEE0) : c);
        }
        return wide.toString();
    }

    private static String traditional(String text) {
        StringBuilder traditional = new StringBuilder();
        for (char c : text.toCharArray()) {
            traditional.append(TRADITIONAL.getOrDefault(c, c));
        }
        return traditional.toString();
    }

    private static Map<Character, Character> traditional() {
        Map<Character, Character> pairs = new HashMap<>();
        rows("characters.csv").forEach(row -> pairs.putIfAbsent(row[1].charAt(0), row[0].charAt(0)));
        return pairs;
    }

    /** These tables have no quotes. */
    private static List<String[]> rows(String table) {
        try {
            return Files.readAllLines(Path.of("rules/vocabulary", table)).stream().skip(1).map(line -> line.split(",", 3)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
