package zonefit.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import zonefit.pipeline.Screened;
import zonefit.receipt.Receipt;
import zonefit.receipt.ReceiptMaker;
import zonefit.receipt.Settings;
import zonefit.text.Lang;

/** The receipt of an assessment in JSON. What was left as it is by default is not written. */
final class ReceiptJson {

    private final Lang lang;
    private final ReceiptMaker maker;

    ReceiptJson(Settings settings, Lang lang) {
        this.lang = lang;
        this.maker = new ReceiptMaker(settings);
    }

    void write(JsonGenerator json, Screened screened) throws IOException {
        Receipt receipt = maker.of(screened);
        json.writeObjectFieldStart("receipt");
        json.writeStringField("project", receipt.project());
        json.writeStringField("rules", receipt.rules());
        json.writeStringField("program", receipt.settings().program());
        json.writeStringField("asOf", receipt.asOf().toString());
        json.writeStringField("lang", lang.name().toLowerCase(Locale.ROOT));
        if (!receipt.settings().policies().isEmpty()) {
            json.writeArrayFieldStart("policies");
            for (String policy : receipt.settings().policies()) {
                json.writeString(policy);
            }
            json.writeEndArray();
        }
        if (receipt.settings().inForceOnly()) {
            json.writeBooleanField("inForceOnly", true);
        }
        if (receipt.input().isPresent()) {
            json.writeFieldName("input");
            json.writeRawValue(receipt.input().get());
        }
        json.writeStringField("assessment", receipt.assessment());
        json.writeEndObject();
    }
}
