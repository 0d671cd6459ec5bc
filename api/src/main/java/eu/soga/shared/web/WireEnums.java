package eu.soga.shared.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes and reads enumerations as lower-case words with hyphens: {@code ON_SITE} becomes {@code on-site}. */
@Singleton
public class WireEnums implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("wire-enums")
                .addSerializer(new Writer())
                .setDeserializerModifier(new BeanDeserializerModifier() {
                    @Override
                    public JsonDeserializer<?> modifyEnumDeserializer(
                            DeserializationConfig config,
                            JavaType type,
                            BeanDescription bean,
                            JsonDeserializer<?> usual) {
                        return isOurs(type.getRawClass()) ? new Reader(type.getRawClass()) : usual;
                    }
                }));
    }

    /** Returns the word of a constant. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the constant of a word; empty for an unknown word. */
    public static <E extends Enum<E>> Optional<E> parse(Class<E> type, @Nullable String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> word(c).equals(word))
                .findFirst();
    }

    /** Returns every word of an enumeration, for messages. */
    public static String words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> word((Enum<?>) constant))
                .collect(Collectors.joining(", "));
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("eu.soga.");
    }

    private static final class Writer extends StdSerializer<Enum<?>> {
        Writer() {
            super(Enum.class, false);
        }

        @Override
        public void serialize(Enum<?> value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(isOurs(value.getDeclaringClass()) ? word(value) : value.name());
        }
    }

    private static final class Reader extends JsonDeserializer<Enum<?>> {
        private final Class<?> type;

        Reader(Class<?> type) {
            this.type = type;
        }

        @Override
        public Enum<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String text = in.getValueAsString();
            for (Object constant : type.getEnumConstants())
                if (word((Enum<?>) constant).equals(text)) return (Enum<?>) constant;
            throw JsonMappingException.from(in, "«" + text + "» is not one of " + words(type) + ".");
        }
    }
}
