package zonefit.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zonefit.text.Lang;

/** The page without its data: markup, style and script, put together from the resources beside this class. */
final class HtmlTemplate {

    private static final List<String> STYLES = List.of("report.css", "project.css", "print.css");
    private static final List<String> SCRIPTS =
            List.of("report.js", "charts.js", "project.js", "table.js", "pipeline.js", "start.js");
    private static final String DATA = "{{data}}";
    private static final Pattern SLOT = Pattern.compile("\\{\\{([A-Za-z]+)(?:\\.([A-Za-z]+))?}}");

    private final Lang lang;
    private final String before;
    private final String after;

    private HtmlTemplate(Lang lang, String page) {
        this.lang = lang;
        int data = page.indexOf(DATA);
        this.before = page.substring(0, data);
        this.after = page.substring(data + DATA.length());
    }

    static HtmlTemplate load(Lang lang) {
        return new HtmlTemplate(lang, resource("report.html"));
    }

    String beforeData() {
        String style = style();
        String script = script();
        return fill(before, Map.of("lang", lang == Lang.ZH ? "zh-CN" : "en", "style", style, "stylehash", hash(style),
                "scripthash", hash(script)), UnaryOperator.identity());
    }

    /** @param values plain text by the name of its slot */
    String afterData(Map<String, String> values) {
        return fill(fill(after, values, HtmlTemplate::escape), Map.of("script", script()), UnaryOperator.identity());
    }

    /** The page with its slots open. */
    String markup() {
        return before + DATA + after;
    }

    static String style() {
        return STYLES.stream().map(HtmlTemplate::resource).collect(Collectors.joining("\n"));
    }

    /** All scripts as one, out of reach of the page's global names. */
    static String script() {
        return SCRIPTS.stream().map(HtmlTemplate::resource).collect(Collectors.joining("\n", "(() => {\n'use strict';\n", "})();\n"));
    }

    /** Slots that are neither a value nor a word stay for the next filling. */
    private String fill(String page, Map<String, String> values, UnaryOperator<String> escape) {
        return SLOT.matcher(page).replaceAll(slot -> {
            String filled = slot.group(1).equals("word") ? escape(HtmlWords.ALL.get(slot.group(2)).in(lang))
                    : values.containsKey(slot.group(1)) ? escape.apply(values.get(slot.group(1))) : slot.group();
            return Matcher.quoteReplacement(filled);
        });
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    /** As a content security policy names it. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With line ends as a browser sees them, or the hashes would differ from what it computes. */
    static String resource(String name) {
        try (InputStream in = HtmlTemplate.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource `" + name + "` is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new IllegalStateException("resource `" + name + "` cannot be read", e);
        }
    }
}
