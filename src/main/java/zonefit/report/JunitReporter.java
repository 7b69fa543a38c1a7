package zonefit.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import zonefit.pipeline.Screened;
import zonefit.policy.Check;
import zonefit.problem.Problem;
import zonefit.text.Lang;
import zonefit.text.Text;
import zonefit.verdict.Assessment;
import zonefit.verdict.Finding;
import zonefit.verdict.Verdict;

/**
 * JUnit XML: a test suite is a project, a test case one of its checks.
 *
 * <ul>
 * <li>MISFIT is a failure, unless all that makes it one is waived: then it is skipped, and says so.
 * <li>UNDETERMINED is skipped: the test could not be carried out for want of facts, which are named. A project that no rule covers has
 *     one test case, skipped, since nothing checked is never a pass.
 * <li>CONDITIONAL passes, and says in its output under what conditions.
 * <li>What could not be read is an error.
 * </ul>
 */
public final class JunitReporter implements Reporter {

    private final XMLStreamWriter xml;
    private final Lang lang;

    /** How a test case ended. */
    private enum End { PASSED, FAILURE, SKIPPED, ERROR }

    /** @param output what it says in any case */
    private record TestCase(String name, End end, Verdict verdict, String message, String output) {
    }

    public JunitReporter(Writer out, Lang lang) throws IOException {
        this.lang = lang;
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            xml.writeAttribute("name", "zonefit");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void assessment(Screened screened) throws IOException {
        Assessment assessment = screened.assessment();
        List<TestCase> cases = new ArrayList<>();
        for (Map.Entry<Check, Verdict> check : assessment.checks().entrySet()) {
            cases.add(testCase(screened, check.getKey(), check.getValue()));
        }
        if (cases.isEmpty()) {
            Digest digest = Digest.of(screened, lang);
            cases.add(new TestCase("coverage", End.SKIPPED, Verdict.UNDETERMINED, Digest.joined(digest.reasons(), lang), ""));
        }
        suite(assessment.project().id() + " " + assessment.project().name(), assessment.asOf() + "T00:00:00", assessment.project().id(),
                Map.of("verdict", assessment.verdict().name(), "where", screened.where().toString()), cases);
    }

    private TestCase testCase(Screened screened, Check check, Verdict verdict) {
        List<Finding> findings = screened.assessment().findings().stream()
                .filter(finding -> finding.check() == check && finding.decides())
                .sorted(Comparator.comparing(finding -> finding.effect().orElseThrow())).toList();
        List<Finding> decisive = findings.stream().filter(finding -> finding.effect().orElseThrow() == verdict).toList();
        boolean waived = !decisive.isEmpty() && decisive.stream().allMatch(finding -> Digest.isWaived(screened, finding));
        End end = switch (verdict) {
            case MISFIT -> waived ? End.SKIPPED : End.FAILURE;
            case UNDETERMINED -> End.SKIPPED;
            case CONDITIONAL, FIT -> End.PASSED;
        };
        String message = decisive.stream().map(finding -> Digest.sentence(finding, lang)).distinct().collect(Collectors.joining("\n"));
        String waivers = screened.waived().stream().filter(of -> of.finding().check() == check)
                .map(of -> Digest.waiver(of, lang) + "\n").collect(Collectors.joining());
        String output = findings.stream().map(this::told).distinct().collect(Collectors.joining("\n"));
        String needed = screened.assessment().missing().stream()
                .filter(missing -> verdict == Verdict.UNDETERMINED && decisive.stream().anyMatch(finding -> missing.rules().contains(finding.rule())))
                .map(missing -> "\n" + Digest.question(missing, lang)).collect(Collectors.joining());
        return new TestCase(check.code(), end, verdict, waivers + message + needed, output);
    }

    private String told(Finding finding) {
        String remedy = finding.remedy().in(lang).strip();
        return finding.effect().map(Verdict::name).orElse("") + " " + Digest.sentence(finding, lang) + "\n  " + Digest.citation(finding.citation())
                + (remedy.isEmpty() ? "" : "\n  " + new Text("整改：", "Remedy: ").in(lang) + remedy);
    }

    @Override
    public void unreadable(Problem.Place where, List<Problem> problems) throws IOException {
        String message = problems.stream().map(problem -> problem.in(lang)).collect(Collectors.joining("\n"));
        suite(where.toString(), "1970-01-01T00:00:00", "unreadable", Map.of("where", where.toString()),
                List.of(new TestCase("readable", End.ERROR, Verdict.UNDETERMINED, message, "")));
    }

    private void suite(String name, String timestamp, String classname, Map<String, String> properties, List<TestCase> cases) throws IOException {
        try {
            xml.writeCharacters("\n  ");
            xml.writeStartElement("testsuite");
            attribute("name", name);
            attribute("tests", Integer.toString(cases.size()));
            attribute("failures", count(cases, End.FAILURE));
            attribute("errors", count(cases, End.ERROR));
            attribute("skipped", count(cases, End.SKIPPED));
            attribute("time", "0");
            attribute("timestamp", timestamp);
            attribute("hostname", "localhost");
            xml.writeCharacters("\n    ");
            xml.writeStartElement("properties");
            for (String property : properties.keySet().stream().sorted().toList()) {
                xml.writeEmptyElement("property");
                attribute("name", property);
                attribute("value", properties.get(property));
            }
            xml.writeEndElement();
            for (TestCase test : cases) {
                testCase(classname, test);
            }
            xml.writeCharacters("\n  ");
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void testCase(String classname, TestCase test) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        attribute("classname", classname);
        attribute("name", test.name());
        attribute("time", "0");
        if (test.end() != End.PASSED) {
            xml.writeStartElement(switch (test.end()) {
                case FAILURE -> "failure";
                case ERROR -> "error";
                case SKIPPED, PASSED -> "skipped";
            });
            if (test.end() != End.SKIPPED) {
                attribute("type", test.end() == End.ERROR ? Digest.UNREADABLE : test.verdict().name());
            }
            attribute("message", test.message().lines().findFirst().orElse(test.verdict().label().in(lang)));
            xml.writeCharacters(XmlText.clean(test.message()));
            xml.writeEndElement();
        }
        if (!test.output().isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(XmlText.clean(test.output()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String count(List<TestCase> cases, End end) {
        return Long.toString(cases.stream().filter(test -> test.end() == end).count());
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, XmlText.clean(value));
    }

    @Override
    public void finish() throws IOException {
        try {
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
