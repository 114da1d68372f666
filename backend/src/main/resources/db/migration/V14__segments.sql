-- Groups of customers that somebody described and gave a name.
CREATE TABLE segment (
    id          BIGINT        NOT NULL AUTO_INCREMENT,
    name        VARCHAR(100)  NOT NULL,
    description VARCHAR(1000) NULL,
    folder      VARCHAR(100)  NULL,
    owner       VARCHAR(255)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    -- Empty when it is shared, else its owner: among those who see it a name is unique, and tells nothing to others.
    seen_by     VARCHAR(255)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    kind        VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    revision    INT           NOT NULL,
    frozen_at   DATETIME(6)   NULL,
    -- The coordinates, with commas, of all conditions that decided who is in a frozen one.
    frozen_from TEXT          CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_at  DATETIME(6)   NOT NULL,
    changed_at  DATETIME(6)   NOT NULL,
    changed_by  VARCHAR(255)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT segment_name_is_unique UNIQUE (seen_by, name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Only ever added to: the latest is what holds. A row for each revision of the segment that changed its definition.
CREATE TABLE segment_definition (
    segment_id BIGINT       NOT NULL,
    revision   INT          NOT NULL,
    definition MEDIUMTEXT   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    -- Of its own conditions, with commas: a later version may be unable to read them and must not show them to anybody.
    categories VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    author     VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    defined_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (segment_id, revision),
    CONSTRAINT definition_has_segment FOREIGN KEY (segment_id) REFERENCES segment (id)
) ENGINE = InnoDB;

-- Which segments the current definition of a segment holds. Frozen ones hold none: their members are decided.
CREATE TABLE segment_use (
    segment_id BIGINT NOT NULL,
    uses_id    BIGINT NOT NULL,
    PRIMARY KEY (segment_id, uses_id),
    KEY users_of_segment (uses_id),
    CONSTRAINT use_by_segment FOREIGN KEY (segment_id) REFERENCES segment (id),
    CONSTRAINT use_of_segment FOREIGN KEY (uses_id) REFERENCES segment (id)
) ENGINE = InnoDB;

-- Whoever changes segments holds this row: what one holds does not change while somebody looks through it.
CREATE TABLE segment_lock (
    only_row TINYINT NOT NULL,
    PRIMARY KEY (only_row)
) ENGINE = InnoDB;

INSERT INTO segment_lock (only_row) VALUES (1);

-- Who is in a frozen segment. Those of a deleted one leave after it, so no foreign key to it.
CREATE TABLE segment_member (
    customer_id BIGINT NOT NULL,
    segment_id  BIGINT NOT NULL,
    PRIMARY KEY (customer_id, segment_id),
    KEY members_of_segment (segment_id, customer_id),
    CONSTRAINT member_is_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE = InnoDB;

-- Segments whose members are being written or deleted, page by page. Any instance takes the next page.
CREATE TABLE segment_freeze (
    segment_id   BIGINT      NOT NULL,
    stage        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- What it means, with what the segments inside meant when it was asked for.
    meaning      MEDIUMTEXT  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    -- The "now" of its relative conditions, by the installation's clock.
    moment       DATETIME(6) NOT NULL,
    -- Every customer up to this id is done.
    reached_id   BIGINT      NOT NULL,
    -- Searches must show what was marked up to then before it goes on.
    marked_until DATETIME(6) NOT NULL,
    due_at       DATETIME(6) NOT NULL,
    PRIMARY KEY (segment_id),
    KEY freeze_due (due_at)
) ENGINE = InnoDB;

-- How many customers a segment had on a day of the installation's zone, all of them counted.
CREATE TABLE segment_size (
    segment_id BIGINT       NOT NULL,
    day        DATE         NOT NULL,
    size       BIGINT       NOT NULL,
    -- Of all conditions that it was counted by, with commas: they may be others today.
    categories VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (segment_id, day),
    CONSTRAINT size_of_segment FOREIGN KEY (segment_id) REFERENCES segment (id)
) ENGINE = InnoDB;

-- Whoever counts segments holds this row: one instance at a time does.
CREATE TABLE segment_census (
    only_row TINYINT NOT NULL,
    PRIMARY KEY (only_row)
) ENGINE = InnoDB;

INSERT INTO segment_census (only_row) VALUES (1);

INSERT INTO access_permission (role, permission) VALUES
    ('marketing', 'USE_SEGMENTS'),
    ('marketing', 'EDIT_SEGMENTS'),
    ('service', 'USE_SEGMENTS'),
    ('privacy-officer', 'USE_SEGMENTS'),
    ('admin', 'USE_SEGMENTS'),
    ('admin', 'EDIT_SEGMENTS');
