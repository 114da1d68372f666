package io.clientele.access;

import io.clientele.field.Permission;
import io.clientele.security.Watchers;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Whoever may watch the mirror may read the metrics, of which most are about it. */
@Component
class WatchersByPermission implements Watchers {

    private final Viewers viewers;

    WatchersByPermission(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public boolean admits(Authentication authentication) {
        try {
            return viewers.of(authentication).grants().permit(Permission.WATCH_MIRROR);
        } catch (AccessDeniedException nobody) {
            return false;
        }
    }
}
