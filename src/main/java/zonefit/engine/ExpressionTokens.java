package zonefit.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zonefit.text.Text;

/** The words of an expression of a rule, one after the other. A character that begins none of them is refused. */
final class ExpressionTokens {

    enum Kind { NAME, BINDING, NUMBER, STRING, SYMBOL, END }

    record Token(Kind kind, String text, int offset) {
        boolean is(String symbolOrWord) {
            return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbolOrWord);
        }

        /** How a message quotes it. */
        String shown() {
            return kind == Kind.END ? "…" : text;
        }
    }

    /** Text in quotes: letters of any script, digits and a few signs; nothing that could be taken for code a second time. */
    private static final Pattern TOKEN = Pattern.compile("(?<name>[A-Za-z][A-Za-z0-9_]*)|(?<binding>\\$[A-Za-z][A-Za-z0-9_]*)"
            + "|(?<number>\\d{1,15}(?:\\.\\d{1,15})?B?(?![A-Za-z0-9_.]))|(?<string>\"[\\p{L}\\p{N} ._/:%·（）-]*\")"
            + "|(?<symbol>==|!=|<=|>=|&&|\\|\\||[(),.:!<>;])");

    private final List<Token> tokens;
    private int next;

    private ExpressionTokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    static ExpressionTokens of(String text) throws Refusal {
        if (text.length() > RuleLanguage.LONGEST_EXPRESSION) {
            throw new Refusal(0, new Text("表达式超过 " + RuleLanguage.LONGEST_EXPRESSION + " 字",
                    "the expression is longer than " + RuleLanguage.LONGEST_EXPRESSION + " characters"));
        }
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (" \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
                continue;
            }
            if (!matcher.region(at, text.length()).lookingAt()) {
                throw Refusal.of(at, unknown(text, at));
            }
            tokens.add(new Token(kind(matcher), matcher.group(), at));
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, "", text.length()));
        return new ExpressionTokens(tokens);
    }

    /** What to show of text that is no token: a whole piece in quotes, else the one character. */
    private static String unknown(String text, int at) {
        int end = text.charAt(at) == '"' ? text.indexOf('"', at + 1) + 1 : 0;
        return end > at ? text.substring(at, end) : text.substring(at, text.offsetByCodePoints(at, 1));
    }

    private static Kind kind(Matcher matcher) {
        return matcher.group("name") != null ? Kind.NAME : matcher.group("binding") != null ? Kind.BINDING
                : matcher.group("number") != null ? Kind.NUMBER : matcher.group("string") != null ? Kind.STRING : Kind.SYMBOL;
    }

    Token peek() {
        return tokens.get(next);
    }

    Token ahead(int count) {
        return tokens.get(Math.min(next + count, tokens.size() - 1));
    }

    Token take() {
        Token token = peek();
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    /** Takes the next token if it is this symbol or word. */
    boolean takes(String symbolOrWord) {
        if (peek().is(symbolOrWord)) {
            next++;
            return true;
        }
        return false;
    }

    void expect(String symbol) throws Refusal {
        if (!takes(symbol)) {
            throw new Refusal(peek().offset(), new Text("`" + peek().shown() + "` 处应为 `" + symbol + "`",
                    "`" + symbol + "` is expected where `" + peek().shown() + "` stands"));
        }
    }

    void expectEnd() throws Refusal {
        if (peek().kind() != Kind.END) {
            throw Refusal.of(peek().offset(), peek().shown());
        }
    }
}
