package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.audit.AuditAction;
import io.clientele.audit.AuditEvent;
import io.clientele.audit.AuditTrail;
import io.clientele.field.DataCategory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.LinkedMultiValueMap;

/** A request on its way from the credentials to the schema of whoever asks, and back past the audit trail. */
class ViewerInterceptorTests {

    private static final String PAGE = "query Page { customer(id: 1) { displayName } }";

    private final GrantedExecution execution = new GrantedExecution(new Asking().schemas());
    private final List<AuditEvent> noted = new ArrayList<>();

    @BeforeEach
    void signIn() {
        signIn("service");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void servesWhatTheRolesOfTheTokenSee() {
        assertThat(ask(PAGE).getErrors()).isEmpty();

        signIn("partner");
        assertThat(ask(PAGE).getErrors()).isNotEmpty();
    }

    @Test
    void letsNobodyPassWhoIsNotSignedIn() {
        signOut();

        assertThatThrownBy(() -> ask(PAGE)).hasMessage("Nobody has signed in.");
    }

    @Test
    void notesWhatIsShownBeforeItIs() {
        ask(PAGE);

        assertThat(noted).hasSize(1);
        var note = noted.getFirst();
        assertThat(note.action()).isEqualTo(AuditAction.READ_CUSTOMERS);
        assertThat(note.categories()).containsExactly(DataCategory.IDENTITY);
        assertThat(note.actor().name()).isEqualTo("jane");
        assertThat(note.actor().operation()).isEqualTo("Page");
    }

    @Test
    void notesWhatIsForbidden() {
        signIn("unknown");
        ask("{ customers { totalCount } }");

        assertThat(noted).hasSize(1);
        assertThat(noted.getFirst().refused()).isTrue();
        assertThat(noted.getFirst().detail()).isEqualTo("None of your roles grants anything here.");
    }

    @Test
    void notesNoSlipsOfTheKeyboard() {
        assertThat(ask("{ customerz { totalCount } }").getErrors()).isNotEmpty();
        assertThat(noted).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void withholdsWhatCannotBeNoted(boolean connected) {
        AuditTrail away = event -> {
            throw connected
                    ? new DataAccessResourceFailureException("away")
                    : new CannotCreateTransactionException("away");
        };

        var answer = ask(PAGE, away);

        assertThat(answer.<Object>getData()).isNull();
        assertThat(answer.getErrors()).hasSize(1);
        assertThat(answer.getErrors().getFirst().getExtensions()).containsEntry("code", "UNAVAILABLE");
    }

    @Test
    void runsNothingWithoutAViewer() {
        assertThatThrownBy(() -> execution.execute(request(PAGE)).block())
                .hasMessage("A GraphQL request without a viewer");
    }

    private WebGraphQlResponse ask(String document) {
        return ask(document, noted::add);
    }

    private WebGraphQlResponse ask(String document, AuditTrail trail) {
        var viewers = new Viewers(new RulesInForce(SeededRules::read, System::nanoTime));
        return new ViewerInterceptor(viewers, trail)
                .intercept(request(document), asked -> execution.execute(asked).map(WebGraphQlResponse::new))
                .block();
    }

    private static WebGraphQlRequest request(String document) {
        var operation = document.startsWith("query Page") ? "Page" : null;
        return new WebGraphQlRequest(
                URI.create("http://localhost/graphql"),
                new HttpHeaders(),
                new LinkedMultiValueMap<>(),
                null,
                Map.of(),
                new DefaultGraphQlRequest(document, operation, Map.of(), Map.of()),
                "1",
                Locale.ROOT);
    }

    private static void signIn(String role) {
        var token = Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject("1f3c")
                .claim("preferred_username", "jane")
                .claim("azp", "acme-app")
                .claim("realm_access", Map.of("roles", List.of(role)))
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
    }
}
