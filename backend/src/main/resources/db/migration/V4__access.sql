-- What a role may do with a data category. No row: hidden.
CREATE TABLE access_grant (
    role       VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    category   VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    visibility VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (role, category)
) ENGINE = InnoDB;

CREATE TABLE access_permission (
    role       VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    permission VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (role, permission)
) ENGINE = InnoDB;

-- Roles that see only customers who consent to sharing with the asking client.
CREATE TABLE access_row_scope (
    role  VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    scope VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (role)
) ENGINE = InnoDB;

INSERT INTO access_grant (role, category, visibility) VALUES
    ('marketing', 'IDENTITY', 'MASKED'),
    ('marketing', 'CONTACT', 'MASKED'),
    ('marketing', 'DEMOGRAPHIC', 'VISIBLE'),
    ('marketing', 'LOCATION', 'VISIBLE'),
    ('marketing', 'BEHAVIOUR', 'VISIBLE'),
    ('marketing', 'ORGANIZATION', 'VISIBLE'),
    ('marketing', 'FINANCIAL', 'VISIBLE'),
    ('marketing', 'CONSENT', 'VISIBLE'),
    ('marketing', 'INTERNAL', 'VISIBLE'),
    ('service', 'IDENTITY', 'VISIBLE'),
    ('service', 'CONTACT', 'VISIBLE'),
    ('service', 'DEMOGRAPHIC', 'VISIBLE'),
    ('service', 'LOCATION', 'VISIBLE'),
    ('service', 'BEHAVIOUR', 'VISIBLE'),
    ('service', 'ORGANIZATION', 'VISIBLE'),
    ('service', 'FINANCIAL', 'MASKED'),
    ('service', 'SERVICE', 'VISIBLE'),
    ('service', 'CONSENT', 'VISIBLE'),
    ('service', 'SENSITIVE', 'MASKED'),
    ('service', 'INTERNAL', 'VISIBLE'),
    ('partner', 'DEMOGRAPHIC', 'VISIBLE'),
    ('partner', 'LOCATION', 'VISIBLE'),
    ('partner', 'BEHAVIOUR', 'VISIBLE'),
    ('partner', 'ORGANIZATION', 'VISIBLE'),
    ('partner', 'CONSENT', 'VISIBLE'),
    ('privacy-officer', 'IDENTITY', 'VISIBLE'),
    ('privacy-officer', 'CONTACT', 'VISIBLE'),
    ('privacy-officer', 'DEMOGRAPHIC', 'VISIBLE'),
    ('privacy-officer', 'LOCATION', 'VISIBLE'),
    ('privacy-officer', 'BEHAVIOUR', 'VISIBLE'),
    ('privacy-officer', 'ORGANIZATION', 'VISIBLE'),
    ('privacy-officer', 'FINANCIAL', 'VISIBLE'),
    ('privacy-officer', 'SERVICE', 'VISIBLE'),
    ('privacy-officer', 'CONSENT', 'VISIBLE'),
    ('privacy-officer', 'SENSITIVE', 'VISIBLE'),
    ('privacy-officer', 'INTERNAL', 'VISIBLE'),
    ('admin', 'IDENTITY', 'VISIBLE'),
    ('admin', 'DEMOGRAPHIC', 'VISIBLE'),
    ('admin', 'LOCATION', 'VISIBLE'),
    ('admin', 'BEHAVIOUR', 'VISIBLE'),
    ('admin', 'ORGANIZATION', 'VISIBLE'),
    ('admin', 'FINANCIAL', 'VISIBLE'),
    ('admin', 'CONSENT', 'VISIBLE'),
    ('admin', 'INTERNAL', 'VISIBLE');

INSERT INTO access_permission (role, permission) VALUES
    ('service', 'WRITE_CUSTOMERS'),
    ('service', 'RECORD_ORDERS'),
    ('privacy-officer', 'WRITE_CUSTOMERS'),
    ('admin', 'WRITE_CUSTOMERS'),
    ('admin', 'RECORD_ORDERS');

INSERT INTO access_row_scope (role, scope) VALUES
    ('partner', 'CONSENTED');
