package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.access.ViewerController.FieldAccess;
import io.clientele.field.DataCategory;
import io.clientele.field.Permission;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

class ViewersTests {

    private static final Map<String, Object> CLAIMS = Map.of(
            "sub",
            "1f3c",
            "preferred_username",
            "jane",
            "azp",
            "acme-app",
            "realm_access",
            Map.of("roles", List.of("service", "unknown")));

    private final Viewers viewers = new Viewers(new RulesInForce(SeededRules::read, System::nanoTime));

    @Test
    void areKnownByABearerToken() {
        var viewer = viewers.of(token(CLAIMS));

        assertThat(viewer.name()).isEqualTo("jane");
        assertThat(viewer.clientId()).isEqualTo("acme-app");
        assertThat(viewer.roles()).containsExactly("service");
        assertThat(viewer.grants()).isEqualTo(SeededRules.viewer("service").grants());
    }

    @Test
    void areKnownByTheirSignIn() {
        var user = new DefaultOidcUser(
                List.of(), new OidcIdToken("id", Instant.EPOCH, Instant.EPOCH.plusSeconds(1), CLAIMS));

        assertThat(viewers.of(new TestingAuthenticationToken(user, "")).roles()).containsExactly("service");
    }

    @Test
    void haveTheNameOfTheirSubjectWhenTheyHaveNoOther() {
        assertThat(viewers.of(token(without("preferred_username"))).name()).isEqualTo("1f3c");
    }

    @Test
    void needNotSayTheirClientToSeeEveryone() {
        assertThat(viewers.of(token(without("azp"))).clientId()).isEmpty();
    }

    @Test
    void haveNoRolesThatTheTokenDoesNotName() {
        assertThat(viewers.of(token(without("realm_access"))).roles()).isEmpty();
        assertThat(viewers.of(token(with("realm_access", Map.of()))).roles()).isEmpty();
        assertThat(viewers.of(token(with("realm_access", Map.of("roles", "service"))))
                        .roles())
                .isEmpty();
        assertThat(viewers.of(token(with("realm_access", List.of("service")))).roles())
                .isEmpty();
    }

    @Test
    void areNobodyWithoutAToken() {
        var anonymous = new AnonymousAuthenticationToken("key", "anybody", AuthorityUtils.createAuthorityList("ANY"));

        assertThatThrownBy(() -> viewers.of(null)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> viewers.of(anonymous)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void areToldWhatTheyMayDoAndSee() {
        var controller = new ViewerController(new Asking().schemas());
        var marketing = SeededRules.viewer("marketing");

        assertThat(controller.permissions(SeededRules.viewer("service"))).contains(Permission.REVEAL);
        assertThat(controller.fields(marketing))
                .contains(
                        new FieldAccess("Customer.displayName", DataCategory.IDENTITY, Visibility.MASKED),
                        new FieldAccess("Customer.gender", DataCategory.DEMOGRAPHIC, Visibility.VISIBLE))
                .noneMatch(field -> field.coordinate().equals("Customer.notes"));
    }

    @Test
    void watchTheMetricsOnlyWithThePermission() {
        var watchers = new WatchersByPermission(viewers);

        assertThat(watchers.admits(token(with("realm_access", Map.of("roles", List.of("admin"))))))
                .isTrue();
        assertThat(watchers.admits(token(CLAIMS))).isFalse();
        assertThat(watchers.admits(new TestingAuthenticationToken("nobody", "")))
                .isFalse();
    }

    private static Authentication token(Map<String, Object> claims) {
        var token = Jwt.withTokenValue("token").header("alg", "RS256").claims(all -> all.putAll(claims));
        return new JwtAuthenticationToken(token.build());
    }

    private static Map<String, Object> without(String claim) {
        var claims = new HashMap<>(CLAIMS);
        claims.remove(claim);
        return claims;
    }

    private static Map<String, Object> with(String claim, Object value) {
        var claims = new HashMap<>(CLAIMS);
        claims.put(claim, value);
        return claims;
    }
}
