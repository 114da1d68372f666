package io.clientele.graphql;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.stereotype.Component;

/**
 * Runs controllers on the thread of their request, which is virtual and may block. On threads of their own they would
 * finish in any order, and a batch that starts before its last key is there becomes two statements.
 */
@Component
class ControllersOnTheRequestThread implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof AnnotatedControllerConfigurer controllers) {
            controllers.setBlockingMethodPredicate(method -> false);
        }
        return bean;
    }
}
