package zonefit.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import zonefit.problem.Problem;
import zonefit.suite.Trace;
import zonefit.text.Lang;
import zonefit.verdict.Finding;

/** What became of the samples, in the form of JUnit that build servers read: a test case a sample. */
public final class SuiteJunit {

    private final Writer out;
    private final Lang lang;

    public SuiteJunit(Writer out, Lang lang) {
        this.out = out;
        this.lang = lang;
    }

    /** @param problems why some samples could not be read; errors of the run */
    public void write(List<Trace> traces, List<Problem> problems) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "zonefit rules test");
            xml.writeAttribute("tests", "" + (traces.size() + problems.size()));
            xml.writeAttribute("failures", "" + traces.stream().filter(trace -> !trace.passes()).count());
            xml.writeAttribute("errors", "" + problems.size());
            for (Trace trace : traces) {
                testCase(xml, trace);
            }
            for (Problem problem : problems) {
                xml.writeStartElement("testcase");
                xml.writeAttribute("classname", "unreadable");
                xml.writeAttribute("name", problem.where().toString());
                xml.writeStartElement("error");
                xml.writeAttribute("message", problem.message().in(lang));
                xml.writeEndElement();
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException("the report cannot be written", e);
        }
    }

    private void testCase(XMLStreamWriter xml, Trace trace) throws XMLStreamException {
        String name = trace.sample().name();
        int slash = name.lastIndexOf('/');
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", slash < 0 ? "samples" : name.substring(0, slash).replace('/', '.'));
        xml.writeAttribute("name", name.substring(slash + 1));
        xml.writeAttribute("file", trace.sample().where().file());
        if (!trace.passes()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", trace.failures().stream().map(failure -> failure.in(lang)).collect(Collectors.joining("; ")));
            xml.writeCharacters(trace.assessment().findings().stream().filter(Finding::decides)
                    .map(finding -> finding.rule() + ": " + finding.message().in(lang)).collect(Collectors.joining("\n")));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
