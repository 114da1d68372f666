-- What was done, as it comes, in the transaction that did it. Within a second or so the audit moves it into the chain.
CREATE TABLE audit_inbox (
    id          BIGINT        NOT NULL AUTO_INCREMENT,
    happened_at DATETIME(6)   NOT NULL,
    user_name   VARCHAR(100)  NOT NULL,
    client      VARCHAR(100)  NOT NULL,
    -- Names, separated by commas, as all lists here.
    roles       VARCHAR(1000) NOT NULL,
    action      VARCHAR(30)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    operation   VARCHAR(100)  NULL,
    categories  VARCHAR(200)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    affected    INT           NOT NULL,
    customers   MEDIUMTEXT    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    detail      VARCHAR(500)  NULL,
    reason      VARCHAR(500)  NULL,
    refused     BOOLEAN       NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Only ever added to. Positions have no gaps, and each link is made from the one before and from the entry.
CREATE TABLE audit_entry (
    position    BIGINT        NOT NULL,
    link        BINARY(32)    NOT NULL,
    happened_at DATETIME(6)   NOT NULL,
    user_name   VARCHAR(100)  NOT NULL,
    client      VARCHAR(100)  NOT NULL,
    roles       VARCHAR(1000) NOT NULL,
    action      VARCHAR(30)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    operation   VARCHAR(100)  NULL,
    categories  VARCHAR(200)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    affected    INT           NOT NULL,
    customers   MEDIUMTEXT    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    detail      VARCHAR(500)  NULL,
    reason      VARCHAR(500)  NULL,
    refused     BOOLEAN       NOT NULL,
    PRIMARY KEY (position),
    KEY entry_of_time (happened_at),
    KEY entry_of_user (user_name, position),
    KEY entry_of_action (action, position)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- No foreign key: whoever was erased is still spoken of.
CREATE TABLE audit_customer (
    customer_id BIGINT NOT NULL,
    position    BIGINT NOT NULL,
    PRIMARY KEY (customer_id, position)
) ENGINE = InnoDB;

-- Where the chain ends. Whoever adds to it holds this row.
CREATE TABLE audit_head (
    only_row TINYINT    NOT NULL DEFAULT 1,
    position BIGINT     NOT NULL,
    link     BINARY(32) NOT NULL,
    PRIMARY KEY (only_row),
    CONSTRAINT one_audit_head CHECK (only_row = 1)
) ENGINE = InnoDB;

INSERT INTO audit_head (position, link) VALUES (0, REPEAT(CHAR(0), 32));

INSERT INTO access_permission (role, permission) VALUES
    ('privacy-officer', 'READ_AUDIT');
