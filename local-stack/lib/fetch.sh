# shellcheck shell=bash disable=SC2154,SC2034,SC2164  # the script stack sets the variables and -e
# Getting the servers: from Maven artifacts, and real MySQL from Debian packages.

program_of() {
    case $1 in
        mysql) printf '%s\n' "$dist/mysql" ;;
        elasticsearch-*) program_of elasticsearch ;;
        *) printf '%s\n' "$dist/$1-$(version_of "$1")" ;;
    esac
}

fetch() {
    local server missing=
    take_lock "$dist/.lock"
    for server in "$@"; do
        [ -e "$(program_of "$server")" ] && continue
        if [ "$server" = mysql ]; then
            fetch_mysql || say "MySQL is left out; the checks that need it are skipped."
        else
            missing="$missing $server"
        fi
    done
    # shellcheck disable=SC2086  # one word per server
    [ -z "$missing" ] || fetch_with_maven $missing
    release_lock "$dist/.lock"
}

fetch_with_maven() {
    local server incoming=$dist/incoming goals=
    require_tool mvn "Maven 3.8 or newer"
    say "Fetching $* (once) ..."
    rm -rf "$incoming"
    mkdir -p "$incoming"
    for server in "$@"; do goals="$goals dependency:unpack@$server"; done
    # shellcheck disable=SC2086  # one word per goal
    mvn -q -B -f "$here/pom.xml" -Dservers.directory="$incoming" $goals >"$dist/fetch.log" 2>&1 ||
        fail "Maven could not fetch $*; see $dist/fetch.log: $(grep -m 1 ERROR "$dist/fetch.log")"
    for server in "$@"; do
        "finish_$server" "$incoming"
    done
    rm -rf "$incoming"
}

finish_mariadb() {
    local unpacked
    unpacked=$(dirname "$(dirname "$(find "$1/ch" -path '*/bin/mariadbd' | head -n 1)")")
    chmod +x "$unpacked"/bin/* "$unpacked"/scripts/*
    # Debug symbols are nine tenths of it.
    strip "$unpacked/bin/mariadbd" 2>/dev/null || true
    mv "$unpacked" "$(program_of mariadb)"
}

finish_elasticsearch() {
    mv "$1/elasticsearch-$(version_of elasticsearch)" "$(program_of elasticsearch)"
}

# Built once, so that every later start skips Keycloak's own build: 7 s instead of 20.
finish_keycloak() {
    local unpacked
    unpacked=$1/keycloak-$(version_of keycloak)
    say "Preparing Keycloak (once) ..."
    JAVA_HOME=$(find_java_home) "$unpacked/bin/kc.sh" build --db=dev-file --cache=local >"$dist/keycloak-build.log" 2>&1 ||
        fail "Keycloak could not be prepared; see $dist/keycloak-build.log."
    mv "$unpacked" "$(program_of keycloak)"
}

# Debian's newest MySQL with every library it needs, beside the system: nothing is installed. Its own lists and an
# empty package status make apt fetch the whole closure, libc included.
fetch_mysql() {
    local work=$dist/mysql-incoming keyring=/usr/share/keyrings/debian-archive-keyring.gpg package
    if ! command -v apt-get >/dev/null || ! command -v dpkg >/dev/null || [ ! -r "$keyring" ]; then
        printf 'clientele: real MySQL comes from Debian packages, and this is not a Debian system.\n' >&2
        return 1
    fi
    say "Fetching MySQL (once) ..."
    rm -rf "$work"
    mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/root"
    : >"$work/status"
    printf 'deb [signed-by=%s] http://deb.debian.org/debian sid main\n' "$keyring" >"$work/sources.list"
    if ! private_apt "$work" update || ! private_apt "$work" install --download-only mysql-server-core \
        mysql-client-core; then
        printf 'clientele: MySQL could not be fetched; see %s.\n' "$dist/mysql.log" >&2
        return 1
    fi
    for package in "$work"/cache/archives/*.deb; do
        dpkg -x "$package" "$work/root"
    done
    mv "$work/root" "$dist/mysql"
    rm -rf "$work"
}

private_apt() {
    local work=$1
    shift
    apt-get -q -y -o Dir::Etc::sourcelist="$work/sources.list" -o Dir::Etc::sourceparts=/dev/null \
        -o Dir::State::lists="$work/lists" -o Dir::State::status="$work/status" -o Dir::Cache="$work/cache" \
        -o APT::Sandbox::User= -o APT::Install-Recommends=false -o Acquire::Languages=none \
        -o Debug::NoLocking=true "$@" >>"$dist/mysql.log" 2>&1
}
