package zonefit.text;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** A sentence or term in both languages of Zonefit. */
public record Text(String zh, String en) {

    public static final Text EMPTY = new Text("", "");

    public Text {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }

    /** Written out, because what a record does by itself is put together anew at every start. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Text text && zh.equals(text.zh) && en.equals(text.en);
    }

    @Override
    public int hashCode() {
        return 31 * zh.hashCode() + en.hashCode();
    }

    /** A word that is the same in both languages: a code, a number, a name. */
    public static Text same(String word) {
        return new Text(word, word);
    }

    public String in(Lang lang) {
        return lang == Lang.ZH ? zh : en;
    }

    public boolean isEmpty() {
        return zh.isEmpty() && en.isEmpty();
    }

    public Text then(Text more) {
        return new Text(zh + more.zh, en + more.en);
    }

    /** Replaces {@code {0}}, {@code {1}} ... by the given texts, language by language. */
    public Text with(Text... arguments) {
        return new Text(fill(zh, arguments, Text::zh), fill(en, arguments, Text::en));
    }

    public static Text join(List<Text> texts) {
        return new Text(String.join("、", texts.stream().map(Text::zh).toList()),
                String.join(", ", texts.stream().map(Text::en).toList()));
    }

    private static String fill(String pattern, Text[] arguments, Function<Text, String> in) {
        String filled = pattern;
        for (int i = 0; i < arguments.length; i++) {
            filled = filled.replace("{" + i + "}", in.apply(arguments[i]));
        }
        return filled;
    }
}
