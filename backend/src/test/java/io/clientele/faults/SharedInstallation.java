package io.clientele.faults;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives test classes one installation that all of them share, since its start takes long; it stops after the last. */
final class SharedInstallation implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Installation.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Installation.class, type -> started(), Installation.class);
    }

    private static Installation started() {
        try {
            return new Installation(Plan.brief());
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
