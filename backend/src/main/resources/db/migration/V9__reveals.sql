-- Who sees what of whom uncovered, and until when. Why stands in the audit trail, which outlives this.
CREATE TABLE access_reveal (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    user_name   VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    customer_id BIGINT       NOT NULL,
    category    VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    revealed_at DATETIME(6)  NOT NULL,
    ends_at     DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY reveal_of_customer (user_name, customer_id, ends_at),
    KEY reveal_of_user (user_name, revealed_at),
    CONSTRAINT revealed_customer FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
) ENGINE = InnoDB;

INSERT INTO access_permission (role, permission) VALUES
    ('service', 'REVEAL');
