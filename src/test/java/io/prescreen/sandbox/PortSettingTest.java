package io.prescreen.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortSettingTest {
    private final PortSetting setting = new PortSetting("the mail server", "mail", 2525);
    private final Properties properties = new Properties();

    @Test
    void isTheStandardPortWhereNothingIsSet() {
        assertThat(setting.value(properties, Map.of())).isEqualTo(2525);
    }

    @Test
    void isTheVariableWhereThatIsSet() {
        assertThat(setting.value(properties, Map.of("SANDBOX_MAIL_PORT", "25"))).isEqualTo(25);
    }

    @Test
    void isThePropertyWhereBothAreSet() {
        properties.setProperty("sandbox.mail.port", "0");

        assertThat(setting.value(properties, Map.of("SANDBOX_MAIL_PORT", "25"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "65536", "99999999999", "http"})
    void refusesWhatIsNoPortAndNamesTheVariable(String text) {
        assertThatThrownBy(() -> setting.value(properties, Map.of("SANDBOX_MAIL_PORT", text)))
                .isInstanceOf(PortUnavailableException.class)
                .hasMessage("SANDBOX_MAIL_PORT is no port: " + text);
    }
}
