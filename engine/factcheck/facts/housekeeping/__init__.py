"""What a careful eye sees without reading: repeats, placeholders, links, images, corrections."""
