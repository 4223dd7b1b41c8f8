package io.prescreen.calendar.testing;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/** REST-assured connects anew for each call; this keeps a connection for each thread, until the service closes it. */
record KeptConnections(Filter contract) implements Filter {

    private static final ThreadLocal<RestAssuredConfig> KEPT = ThreadLocal.withInitial(() -> RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig().reuseHttpClientInstance()));

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        request.config(KEPT.get());
        return contract.filter(request, response, context);
    }
}
