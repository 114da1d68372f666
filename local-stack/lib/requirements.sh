# shellcheck shell=bash disable=SC2154,SC2034,SC2164  # the script stack sets the variables and -e
# What the machine must have: tools, a JDK 25, disk, memory, free ports.

version_of() {
    sed -n "s:.*<local\.$1\.version>\(.*\)</local\.$1\.version>.*:\1:p" "$root/pom.xml"
}

feature_version() {
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true
}

java_home_candidates() {
    printf '%s\n' "${CLIENTELE_JAVA_HOME:-}" "${JAVA_HOME:-}"
    printf '%s\n' /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/.sdkman/candidates/java/*
    local java
    if java=$(command -v java); then
        dirname "$(dirname "$(readlink -f "$java" 2>/dev/null || echo "$java")")"
    fi
}

find_java_home() {
    local candidate version
    while IFS= read -r candidate; do
        [ -x "$candidate/bin/javac" ] || continue
        version=$(feature_version "$candidate")
        if [ "${version:-0}" -ge 25 ]; then
            printf '%s\n' "$candidate"
            return
        fi
    done < <(java_home_candidates)
    fail "no JDK 25 found; install one (for example Temurin 25) or set JAVA_HOME to it."
}

require_tool() {
    command -v "$1" >/dev/null || fail "the tool '$1' is missing; please install $2."
}

gibibytes_free_on_disk() {
    df -Pk "$1" | awk 'NR == 2 { print int($4 / 1048576) }'
}

gibibytes_of_memory_available() {
    if [ -r /proc/meminfo ]; then
        awk '/^MemAvailable:/ { print int($2 / 1048576) }' /proc/meminfo
    else
        echo 99
    fi
}

check_room() {
    local servers=$1 disk memory
    disk=$(gibibytes_free_on_disk "$home")
    [ "$disk" -ge 3 ] || fail "only $disk GiB of disk are free at $home; 3 GiB are needed."
    memory=$(gibibytes_of_memory_available)
    # One for each server, and one for the app.
    [ "$memory" -gt "$servers" ] || fail "only $memory GiB of memory are available; $((servers + 1)) GiB are needed."
}

random_word() {
    od -An -N24 -tx1 /dev/urandom | tr -d ' \n'
}

answers() {
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

free_port() {
    local port=$1
    while answers "$port"; do port=$((port + 1)); done
    printf '%s\n' "$port"
}

setting_of_port() {
    case $1 in
        mariadb | mysql) echo CLIENTELE_MYSQL_PORT ;;
        elasticsearch*) echo CLIENTELE_ELASTICSEARCH_PORT ;;
        keycloak) echo CLIENTELE_KEYCLOAK_PORT ;;
    esac
}

wished_port() {
    local first
    case $1 in
        elasticsearch-*)
            first=$(wished_port elasticsearch)
            echo "$((first + 10 * (${1#*-} - 1)))"
            return
            ;;
    esac
    if $test_home; then
        case $1 in
            mariadb) echo 23306 ;;
            mysql) echo 24306 ;;
            elasticsearch) echo 29200 ;;
            keycloak) echo 28180 ;;
        esac
        return
    fi
    case $1 in
        mariadb) echo "${CLIENTELE_MYSQL_PORT:-33306}" ;;
        mysql) echo "$((${CLIENTELE_MYSQL_PORT:-33306} + 1000))" ;;
        elasticsearch) echo "${CLIENTELE_ELASTICSEARCH_PORT:-9200}" ;;
        keycloak) echo "${CLIENTELE_KEYCLOAK_PORT:-8180}" ;;
    esac
}

# Tests take what is free, and the same again after a restart: what they started may go on with the old address.
choose_port() {
    local server=$1 port last=$home/run/$1.last-port
    port=$(wished_port "$server")
    if $test_home; then
        port=$(free_port "$(cat "$last" 2>/dev/null || printf '%s\n' "$port")")
        printf '%s\n' "$port" >"$last"
    elif answers "$port"; then
        fail "port $port, which $server would use, is taken; free it or set $(setting_of_port "$server") to another."
    fi
    printf '%s\n' "$port" >"$home/run/$server.port"
}

# Before the first start it is the port that the start will take.
port_of() { cat "$home/run/$1.port" 2>/dev/null || wished_port "$1"; }
