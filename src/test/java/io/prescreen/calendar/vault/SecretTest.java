package io.prescreen.calendar.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretTest {

    private static final Secret SECRET = Secret.of("aT0k-of-rita");

    @Test
    void neverPrints() {
        assertThat(SECRET).hasToString("********");
        assertThat("%s %s".formatted(SECRET, Map.of("token", SECRET))).doesNotContain(SECRET.reveal());
    }

    @Test
    void doesNotBecomeJsonByAccident() {
        assertThatThrownBy(() -> new ObjectMapper().writeValueAsString(Map.of("token", SECRET)))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageNotContaining(SECRET.reveal());
    }

    @Test
    void isItsText() {
        assertThat(SECRET).isEqualTo(Secret.of("aT0k-of-rita")).hasSameHashCodeAs(Secret.of("aT0k-of-rita"));
        assertThat(SECRET).isNotEqualTo(Secret.of("another"));
    }

    @Test
    void isNeverEmpty() {
        assertThatThrownBy(() -> Secret.of("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Secret.of(null)).isInstanceOf(IllegalArgumentException.class);
    }
}
