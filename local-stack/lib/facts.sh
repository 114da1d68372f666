# shellcheck shell=bash disable=SC2154,SC2034,SC2164  # the script stack sets the variables and -e
# What others are told about the running servers: stack.json and the app's environment.

jdbc_url() {
    # Nothing leaves the machine, so nothing is encrypted.
    local options='rewriteBatchedStatements=true&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&sslMode=DISABLED'
    # MySQL's own way to sign in wants TLS or the server's key.
    if [ "$1" = mysql ]; then options="$options&allowPublicKeyRetrieval=true"; fi
    printf 'jdbc:mysql://127.0.0.1:%s/clientele?%s\n' "$(port_of "$1")" "$options"
}

address_of_node() { printf 'http://127.0.0.1:%s' "$(port_of "$1")"; }

# Of every node, separated by commas.
elasticsearch_addresses() {
    local node addresses=
    for node in $(known_nodes); do addresses="$addresses,$(address_of_node "$node")"; done
    printf '%s' "${addresses#,}"
}

database_facts() {
    cat <<JSON
  "$1": {
    "jdbcUrl": "$(jdbc_url "$1")",
    "host": "127.0.0.1",
    "port": $(port_of "$1"),
    "user": "clientele",
    "password": "$database_password",
    "pid": $(pid_of "$1")
  },
JSON
}

elasticsearch_facts() {
    cat <<JSON
  "elasticsearch": {
    "url": "$(address_of_node elasticsearch)",
    "pid": $(pid_of elasticsearch),
    "nodes": [$(node_facts)]
  },
JSON
}

node_facts() {
    local node facts=
    for node in $(known_nodes); do
        facts="$facts, { \"name\": \"$node\", \"url\": \"$(address_of_node "$node")\", \"pid\": $(pid_of "$node") }"
    done
    printf '%s' "${facts#, }"
}

keycloak_facts() {
    local issuer
    issuer=$(keycloak_url)/realms/clientele
    cat <<JSON
  "keycloak": {
    "url": "$(keycloak_url)",
    "realm": "clientele",
    "issuer": "$issuer",
    "tokenUrl": "$issuer/protocol/openid-connect/token",
    "adminUser": "admin",
    "adminPassword": "$keycloak_admin_password",
    "uiClientId": "clientele-ui",
    "uiClientSecret": "$ui_client_secret",
    "devClientId": "clientele-dev",
    "partnerClientId": "clientele-partner",
    "partnerClientSecret": "$partner_client_secret",
    "pid": $(pid_of keycloak)
  },
JSON
}

write_facts() {
    (umask 077 && facts >"$home/stack.json.incoming")
    mv "$home/stack.json.incoming" "$home/stack.json"
}

facts() {
    printf '{\n'
    if alive mariadb; then database_facts mariadb; fi
    if alive mysql; then database_facts mysql; fi
    if alive elasticsearch; then elasticsearch_facts; fi
    if alive keycloak; then keycloak_facts; fi
    cat <<'JSON'
  "users": {
    "marketing": { "username": "marketing", "password": "marketing" },
    "service": { "username": "service", "password": "service" },
    "privacy-officer": { "username": "privacy-officer", "password": "privacy-officer" },
    "admin": { "username": "admin", "password": "admin" }
  }
}
JSON
}

# The names are those which the backend reads; it may be started before the servers are ready.
environment() {
    mkdir -p "$home/run" "$home/logs"
    load_secrets
    assign CLIENTELE_JDBC_URL "$(jdbc_url mariadb)"
    assign CLIENTELE_JDBC_USER clientele
    assign CLIENTELE_JDBC_PASSWORD "$database_password"
    assign CLIENTELE_ELASTICSEARCH_URL "$(elasticsearch_addresses)"
    assign CLIENTELE_KEYCLOAK_URL "$(keycloak_url)"
    assign CLIENTELE_KEYCLOAK_REALM clientele
    assign CLIENTELE_UI_CLIENT_ID clientele-ui
    assign CLIENTELE_UI_CLIENT_SECRET "$ui_client_secret"
    assign CLIENTELE_PARTNER_CLIENT_ID clientele-partner
    assign CLIENTELE_PARTNER_CLIENT_SECRET "$partner_client_secret"
    assign CLIENTELE_SECRET "$app_secret"
    assign CLIENTELE_HOME_MARK "$(home_mark)"
}

assign() { printf 'export %s=%q\n' "$1" "$2"; }
