package io.clientele.graphql;

import io.clientele.index.search.Asker;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The client of the request that a thread works for. Work that belongs to no request is waited for to its end. */
@Component
class RequestAsker implements Asker, WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addEngineValves(new ConnectionWatch());
    }

    @Override
    public boolean isGone() {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null
                && ConnectionWatch.hasEnded(
                        request.getAttribute(ConnectionWatch.CONNECTION, RequestAttributes.SCOPE_REQUEST));
    }
}
