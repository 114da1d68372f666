package io.clientele.audit;

/** Notes what is done. */
@FunctionalInterface
public interface AuditTrail {

    /**
     * In the transaction that is under way, if one is: what is rolled back was not done. Whoever shows something notes it
     * before showing it.
     *
     * @throws org.springframework.dao.DataAccessException when it cannot be noted; then it must not be done either
     */
    void note(AuditEvent event);
}
