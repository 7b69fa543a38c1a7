package zonefit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import zonefit.TestRules;
import zonefit.project.Field;
import zonefit.project.Field.Kind;
import zonefit.project.Fields;

class QuickValuesTest {

    private static final ValueReader VALUES = new ValueReader(TestRules.folder().vocabulary());

    @Property(tries = 2000)
    void a_quick_value_is_that_of_the_careful_way(@ForAll("fields") Field<?> field, @ForAll("texts") String text) {
        Optional<Object> quick = QuickValues.read(field, text);
        if (quick.isPresent()) {
            List<Object> problems = new ArrayList<>();
            assertThat(VALUES.readWithCare(field, text, problems::add)).as("%s `%s`", field, text).isEqualTo(quick);
            assertThat(problems).isEmpty();
        }
    }

    @Example
    void plain_values_take_the_quick_way() {
        assertThat(QuickValues.read(Fields.SITE_AREA, "12500.50")).hasToString("Optional[12500.50]");
        assertThat(QuickValues.read(Fields.SITE_AREA, "30亩")).hasToString("Optional[2E+4]");
        assertThat(QuickValues.read(Fields.TOTAL_INVESTMENT, "1.5亿元")).hasToString("Optional[15000.0]");
        assertThat(QuickValues.read(Fields.AS_OF, "2023-09-15")).hasToString("Optional[2023-09-15]");
        assertThat(QuickValues.read(Fields.AS_OF, "2024-02-29")).hasToString("Optional[2024-02-29]");
        assertThat(QuickValues.read(Fields.SUPPLY, "新增")).hasToString("Optional[new]");
        assertThat(QuickValues.read(Fields.IN_PARK, "是")).hasToString("Optional[true]");
    }

    @Provide
    Arbitrary<Field<?>> fields() {
        return Arbitraries.of(Fields.ALL.stream().filter(field -> switch (field.kind()) {
            case TEXTS, CHOICES, EXCEPTIONS -> false;
            default -> true;
        }).toList());
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> numbers = Arbitraries.strings().withChars("0123456789..-+,e%").ofMinLength(1).ofMaxLength(18);
        Arbitrary<String> amounts = Arbitraries.strings().withChars("0123456789.").ofMinLength(1).ofMaxLength(16).flatMap(number ->
                Arbitraries.of(Stream.concat(Stream.of(" 亩", "千克", "%"), Stream.of(Units.values()).flatMap(units -> units.known().stream())).toList())
                        .map(unit -> number + unit));
        Arbitrary<String> dates = Arbitraries.strings().withChars("0123456789").ofLength(8)
                .map(digits -> digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6));
        Arbitrary<String> likelyDates = Arbitraries.integers().between(0, 9999).flatMap(year -> Arbitraries.integers().between(1, 12)
                .flatMap(month -> Arbitraries.integers().between(1, 31).map(day -> String.format("%04d-%02d-%02d", year, month, day))));
        Arbitrary<String> words = Arbitraries.of(Stream.concat(Stream.of("是", "否", "true", "TRUE", "yes", "no", "是的"), Fields.ALL.stream()
                .filter(field -> field.kind() == Kind.CHOICE).flatMap(field -> field.choices().stream())
                .flatMap(choice -> Stream.concat(Stream.of(choice.code(), choice.code().toUpperCase()), choice.aliases().stream()))).toList());
        return Arbitraries.oneOf(numbers, amounts, dates, likelyDates, words);
    }
}
