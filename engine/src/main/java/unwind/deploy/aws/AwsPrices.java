package unwind.deploy.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.pricing.PricingClient;
import software.amazon.awssdk.services.pricing.model.Filter;
import software.amazon.awssdk.services.pricing.model.FilterType;

/** Asks the price list; where it does not answer, the caller falls back on a dated table. */
final class AwsPrices {
    private static final Logger LOG = LoggerFactory.getLogger(AwsPrices.class);
    private static final JsonMapper JSON = new JsonMapper();

    private AwsPrices() {}

    /** On-demand price of real-time hosting, USD an hour. */
    static OptionalDouble hosting(PricingClient pricing, String instanceType, String region) {
        return price(pricing, instanceType, region, "Hosting");
    }

    /** On-demand price of training, USD an hour. */
    static OptionalDouble training(PricingClient pricing, String instanceType, String region) {
        return price(pricing, instanceType, region, "Training");
    }

    private static OptionalDouble price(PricingClient pricing, String instanceType, String region, String component) {
        try {
            for (String product : pricing.getProducts(b -> b.serviceCode("AmazonSageMaker")
                            .filters(
                                    is("instanceName", instanceType),
                                    is("regionCode", region),
                                    is("component", component))
                            .maxResults(10))
                    .priceList()) {
                OptionalDouble price = price(JSON.readTree(product));
                if (price.isPresent()) {
                    return price;
                }
            }
        } catch (SdkException | JsonProcessingException e) {
            LOG.debug("no price of {} in {}", instanceType, region, e);
        }
        return OptionalDouble.empty();
    }

    private static Filter is(String field, String value) {
        return Filter.builder()
                .type(FilterType.TERM_MATCH)
                .field(field)
                .value(value)
                .build();
    }

    private static OptionalDouble price(JsonNode product) {
        for (JsonNode term : product.path("terms").path("OnDemand")) {
            for (JsonNode dimension : term.path("priceDimensions")) {
                double usd = dimension.path("pricePerUnit").path("USD").asDouble();
                if (usd > 0) {
                    return OptionalDouble.of(usd);
                }
            }
        }
        return OptionalDouble.empty();
    }
}
