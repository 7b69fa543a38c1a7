package zonefit.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zonefit.policy.RuleFolder;
import zonefit.policy.RuleFolderReader;
import zonefit.project.Field;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.recognition.Recogniser;
import zonefit.recognition.Recognition;
import zonefit.vocabulary.IndustryCode;
import zonefit.vocabulary.Vocabulary;

/**
 * How well industries are recognised from words alone, against true classes of GB/T 4754. A line of the input is a project with its truth
 * ({@code project}, {@code gbtTruth}, {@code gbtAlso}) or a phrase with its own ({@code phrase}, {@code classes}, {@code also}). A concept
 * is right if it is one of a true class or lies below one, broad if it lies above one.
 *
 * <p>{@code RecognitionReport FILE.jsonl [--show]}; {@code --show} lists what was not right.
 */
public final class RecognitionReport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Vocabulary vocabulary;
    private final Recogniser recogniser;
    private final Map<Grade, Integer> grades = new EnumMap<>(Grade.class);
    private final boolean show;
    private int all;
    private int certain;
    private int confidentWrong;

    private enum Grade { RIGHT, BROAD, WRONG, NONE }

    private RecognitionReport(RuleFolder rules, boolean show) {
        this.vocabulary = rules.vocabulary();
        this.recogniser = new Recogniser(vocabulary);
        this.show = show;
    }

    public static void main(String[] arguments) throws IOException {
        List<String> files = new ArrayList<>(List.of(arguments));
        boolean show = files.remove("--show");
        if (files.isEmpty()) {
            throw new IllegalArgumentException("name a file of JSON lines");
        }
        RecognitionReport report = new RecognitionReport(RuleFolderReader.read(Path.of("rules")), show);
        for (String file : files) {
            for (String line : Files.readAllLines(Path.of(file))) {
                report.add(JSON.readTree(line));
            }
        }
        report.print();
    }

    private void add(JsonNode line) {
        Set<String> truth = new HashSet<>();
        for (String field : List.of("gbtTruth", "gbtAlso", "classes", "also")) {
            line.path(field).forEach(code -> truth.addAll(concepts(code.asText())));
        }
        if (truth.isEmpty()) {
            return;
        }
        JsonNode stated = line.path("project");
        Map<Field<?>, Object> values = new HashMap<>();
        List<String> products = new ArrayList<>();
        stated.path("products").forEach(product -> products.add(product.asText()));
        if (line.has("phrase")) {
            products.add(line.get("phrase").asText());
        }
        values.put(Fields.NAME, stated.path("name").asText("项目"));
        if (!products.isEmpty()) {
            values.put(Fields.PRODUCTS, new Project.Texts(products));
        }
        if (stated.has("industry")) {
            values.put(Fields.INDUSTRY, stated.get("industry").asText());
        }
        List<String> processes = new ArrayList<>();
        stated.path("processes").forEach(process -> processes.add(process.asText()));
        if (!processes.isEmpty()) {
            values.put(Fields.PROCESSES, new Project.Texts(processes));
        }
        Recognition recognition = recogniser.recognise(new Project(line.path("id").asText("?"), values)).industry();
        count(line, recognition, grade(recognition, truth));
    }

    private Set<String> concepts(String code) {
        return vocabulary.code(code).map(IndustryCode::concepts).map(Set::copyOf).orElse(Set.of());
    }

    private Grade grade(Recognition recognition, Set<String> truth) {
        Grade best = Grade.NONE;
        for (Set<String> line : recognition.lines()) {
            for (String concept : line) {
                Grade grade = truth.stream().anyMatch(right -> vocabulary.concepts().covers(right, concept)) ? Grade.RIGHT
                        : truth.stream().anyMatch(right -> vocabulary.concepts().covers(concept, right)) ? Grade.BROAD : Grade.WRONG;
                best = grade.compareTo(best) < 0 ? grade : best;
            }
        }
        return best;
    }

    private void count(JsonNode line, Recognition recognition, Grade grade) {
        boolean sure = recognition.isCertain() && !recognition.isEmpty();
        all++;
        grades.merge(grade, 1, Integer::sum);
        certain += sure ? 1 : 0;
        confidentWrong += sure && grade == Grade.WRONG ? 1 : 0;
        if (show && grade != Grade.RIGHT) {
            System.out.println(line.path("id").asText() + "  " + grade + (sure ? " certain  " : "  ") + recognition.lines() + "  "
                    + line.path("phrase").asText(line.path("project").path("industry").asText()));
        }
    }

    private void print() {
        System.out.printf("%d read from words alone: right %.1f%%, broad %.1f%%, wrong %.1f%%, none %.1f%%; certain %.1f%%, certain and wrong %.1f%%%n",
                all, share(Grade.RIGHT), share(Grade.BROAD), share(Grade.WRONG), share(Grade.NONE), percent(certain), percent(confidentWrong));
    }

    private double share(Grade grade) {
        return percent(grades.getOrDefault(grade, 0));
    }

    private double percent(int some) {
        return all == 0 ? 0 : 100.0 * some / all;
    }
}
