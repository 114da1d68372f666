CREATE TABLE product (
    id       BIGINT         NOT NULL AUTO_INCREMENT,
    sku      VARCHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name     VARCHAR(200)   NOT NULL,
    type     VARCHAR(100)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    category VARCHAR(100)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    brand    VARCHAR(100)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    price    DECIMAL(15, 2) NULL,
    PRIMARY KEY (id),
    CONSTRAINT sku_is_unique UNIQUE (sku)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE purchase_order (
    id              BIGINT         NOT NULL AUTO_INCREMENT,
    customer_id     BIGINT         NOT NULL,
    number          VARCHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    ordered_at      DATETIME(6)    NOT NULL,
    channel         VARCHAR(16)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    store           VARCHAR(100)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    promotion       VARCHAR(100)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    payment_method  VARCHAR(16)    CHARACTER SET ascii COLLATE ascii_bin NULL,
    currency        CHAR(3)        CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    total_amount    DECIMAL(15, 2) NOT NULL,
    returned_amount DECIMAL(15, 2) NOT NULL,
    quantity        INT            NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT order_number_is_unique UNIQUE (number),
    KEY orders_of_customer (customer_id, ordered_at, id),
    CONSTRAINT order_has_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Clustered by order: the lines of an order are always read together.
CREATE TABLE purchase_line (
    order_id          BIGINT         NOT NULL,
    line_number       INT            NOT NULL,
    product_id        BIGINT         NOT NULL,
    quantity          INT            NOT NULL,
    unit_price        DECIMAL(15, 2) NOT NULL,
    amount            DECIMAL(15, 2) NOT NULL,
    returned_quantity INT            NOT NULL,
    returned_amount   DECIMAL(15, 2) NOT NULL,
    PRIMARY KEY (order_id, line_number),
    CONSTRAINT line_has_order FOREIGN KEY (order_id) REFERENCES purchase_order (id),
    CONSTRAINT line_has_product FOREIGN KEY (product_id) REFERENCES product (id)
) ENGINE = InnoDB;
