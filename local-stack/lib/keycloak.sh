# shellcheck shell=bash disable=SC2154,SC2034,SC2164  # the script stack sets the variables and -e
# Keycloak, and the realm in it.

keycloak_url() { printf 'http://localhost:%s' "$(port_of keycloak)"; }

app_url() { printf 'http://localhost:%s' "${CLIENTELE_APP_PORT:-8080}"; }

realm_sum() { cat "$root/keycloak-realm/realm.json" "$root/keycloak-realm/development.json" | cksum; }

# A folder of its own for each home, whose programs are the shared ones.
prepare_keycloak() {
    local folder=$home/keycloak program part
    program=$(program_of keycloak)
    mkdir -p "$folder/data/import"
    chmod 700 "$folder"
    for part in bin conf lib providers themes version.txt; do
        ln -sfn "$program/$part" "$folder/$part"
    done
    if [ -e "$folder/realm.sum" ] && [ "$(cat "$folder/realm.sum")" != "$(realm_sum)" ]; then
        say "The realm's definition has changed: Keycloak begins anew."
        rm -rf "$folder/data/h2" "$folder/applied"
    fi
    cp "$root/keycloak-realm/realm.json" "$folder/data/import/clientele-realm.json"
}

start_keycloak() {
    local folder=$home/keycloak java_home
    java_home=$(find_java_home)
    prepare_keycloak
    (
        cd "$folder"
        # Read once, when the realm is imported, in place of the placeholders in realm.json.
        export CLIENTELE_UI_CLIENT_SECRET=$ui_client_secret CLIENTELE_PARTNER_CLIENT_SECRET=$partner_client_secret
        CLIENTELE_APP_URL=$(app_url)
        export CLIENTELE_APP_URL KC_BOOTSTRAP_ADMIN_USERNAME=admin KC_BOOTSTRAP_ADMIN_PASSWORD=$keycloak_admin_password
        # The options of kc.sh, without the shell that would stay between us and the server.
        launch keycloak "$java_home/bin/java" "-D$(home_mark)" -Xms64m "-Xmx${CLIENTELE_KEYCLOAK_HEAP:-320m}" \
            -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MaxMetaspaceSize=256m -XX:+ExitOnOutOfMemoryError \
            -Djava.util.logging.manager=org.jboss.logmanager.LogManager "-Dkc.home.dir=$folder" \
            "-Djboss.server.config.dir=$folder/conf" "-Djava.io.tmpdir=$folder/data" \
            -Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory \
            --add-opens=java.base/java.util=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED \
            --add-opens=java.base/java.security=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED \
            --enable-native-access=ALL-UNNAMED -cp "$folder/lib/quarkus-run.jar" \
            io.quarkus.bootstrap.runner.QuarkusEntryPoint start --optimized --import-realm --http-enabled=true \
            --http-host=127.0.0.1 "--http-port=$(port_of keycloak)" "--hostname=$(keycloak_url)"
    )
    await keycloak 300
}

keycloak_admin() {
    local method=$1 path=$2
    shift 2
    curl -fsS -X "$method" -H "Authorization: Bearer $admin_token" -H 'Content-Type: application/json' "$@" \
        "$(keycloak_url)/admin/realms/clientele/$path"
}

keycloak_admin_token() {
    curl -fsS -d grant_type=password -d client_id=admin-cli -d username=admin \
        --data-urlencode "password=$keycloak_admin_password" \
        "$(keycloak_url)/realms/master/protocol/openid-connect/token" | sed 's/.*"access_token":"\([^"]*\)".*/\1/'
}

# What a production import must not contain (development users and their client), and what may differ between two
# starts (the app's address). Nothing to do at most starts.
apply_development_realm() {
    local applied=$home/keycloak/applied wanted admin_token client
    wanted="$(app_url) $(realm_sum)"
    [ "$(cat "$applied" 2>/dev/null)" != "$wanted" ] || return 0
    admin_token=$(keycloak_admin_token)
    keycloak_admin POST partialImport -d @"$root/keycloak-realm/development.json" >/dev/null
    client=$(keycloak_admin GET 'clients?clientId=clientele-ui' | sed 's/^\[{"id":"\([^"]*\)".*/\1/')
    keycloak_admin PUT "clients/$client" -d '{"clientId":"clientele-ui","rootUrl":"'"$(app_url)"'",
        "redirectUris":["'"$(app_url)"'/login/oauth2/code/keycloak"],
        "attributes":{"post.logout.redirect.uris":"'"$(app_url)"'/*"}}'
    realm_sum >"$home/keycloak/realm.sum"
    printf '%s\n' "$wanted" >"$applied"
}
