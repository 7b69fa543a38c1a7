package zonefit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import zonefit.problem.Problem;
import zonefit.text.Lang;
import zonefit.text.Text;

class JunitReportTest {

    @Test
    void the_counts_of_a_suite_are_those_of_its_cases() throws Exception {
        for (Element suite : children(parse(example()), "testsuite")) {
            assertThat(suite.getAttribute("tests")).isEqualTo(String.valueOf(children(suite, "testcase").size())).isNotEqualTo("0");
            assertThat(suite.getAttribute("failures")).isEqualTo(count(suite, "failure"));
            assertThat(suite.getAttribute("errors")).isEqualTo(count(suite, "error"));
            assertThat(suite.getAttribute("skipped")).isEqualTo(count(suite, "skipped"));
        }
    }

    @Test
    void elements_and_attributes_are_those_of_the_common_schema() throws Exception {
        Element root = parse(example());
        assertThat(root.getTagName()).isEqualTo("testsuites");
        for (Element suite : children(root, "testsuite")) {
            assertThat(List.of("name", "tests", "failures", "errors", "skipped", "time", "timestamp", "hostname")).allMatch(suite::hasAttribute);
            assertThat(suite.getAttribute("timestamp")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
            assertThat(names(suite)).startsWith("properties").allMatch(List.of("properties", "testcase")::contains);
            for (Element test : children(suite, "testcase")) {
                assertThat(List.of("classname", "name", "time")).allMatch(test::hasAttribute);
                assertThat(String.join(" ", names(test))).matches("((failure|error|skipped)( system-out)?|system-out)?");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"P-MISFIT,park-focus,failure", "P-MISFIT,land-use,skipped", "P-UNDETERMINED,land-use,skipped", "P-OUTSIDE,coverage,skipped",
            "P-CARRIED-OVER,zone-guidance,system-out", "unreadable,readable,error"})
    void each_verdict_ends_its_case_in_its_own_way(String project, String test, String end) throws Exception {
        List<Element> cases = children(parse(example()), "testsuite").stream().flatMap(suite -> children(suite, "testcase").stream())
                .filter(found -> found.getAttribute("classname").equals(project) && found.getAttribute("name").equals(test)).toList();
        assertThat(cases).singleElement().satisfies(found -> assertThat(names(found)).startsWith(end));
    }

    @Test
    void characters_that_xml_cannot_hold_are_left_out() throws Exception {
        StringWriter out = new StringWriter();
        JunitReporter reporter = new JunitReporter(out, Lang.EN);
        Problem.Place where = Problem.Place.file("a\u0000<b>.csv");
        reporter.unreadable(where, List.of(new Problem(where, Text.same("`\u0007\uD800]]>\uFFFF` 𠮷"))));
        reporter.finish();
        assertThat(parse(out.toString()).getTextContent()).contains("a<b>.csv: `]]>` 𠮷");
    }

    private static String example() throws IOException {
        StringWriter out = new StringWriter();
        ReportExamples.report(new JunitReporter(out, Lang.EN));
        return out.toString();
    }

    private static Element parse(String xml) throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml))).getDocumentElement();
    }

    private static String count(Element suite, String name) {
        return String.valueOf(children(suite, "testcase").stream().mapToInt(test -> children(test, name).size()).sum());
    }

    private static List<String> names(Element parent) {
        return elements(parent).stream().map(Element::getTagName).toList();
    }

    private static List<Element> children(Element parent, String name) {
        return elements(parent).stream().filter(child -> child.getTagName().equals(name)).toList();
    }

    private static List<Element> elements(Element parent) {
        List<Element> elements = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i).getNodeType() == Node.ELEMENT_NODE) {
                elements.add((Element) nodes.item(i));
            }
        }
        return elements;
    }
}
