package io.bellwether.examples;

import java.util.List;

/** How the Bureau groups the industries: a group is published beside the parts that make it up. */
enum IndustryGroup {
  FOOD("Food retailing"),
  HOUSEHOLD("Household goods retailing"),
  CLOTHING("Clothing, footwear and personal accessory retailing"),
  DEPARTMENT("Department stores"),
  OTHER("Other retailing"),
  MEALS("Cafes, restaurants and takeaway food services");

  private final String title;

  IndustryGroup(String title) {
    this.title = title;
  }

  /** The name of the industry that is the sum of the parts. */
  String title() {
    return title;
  }

  /** The industries that make it up; none for department stores. */
  List<String> parts() {
    return switch (this) {
      case FOOD ->
          List.of(
              "Supermarket and grocery stores",
              "Liquor retailing",
              "Other specialised food retailing");
      case HOUSEHOLD ->
          List.of(
              "Furniture, floor coverings, houseware and textile goods retailing",
              "Electrical and electronic goods retailing",
              "Hardware, building and garden supplies retailing");
      case CLOTHING ->
          List.of("Clothing retailing", "Footwear and other personal accessory retailing");
      case DEPARTMENT -> List.of();
      case OTHER ->
          List.of(
              "Newspaper and book retailing",
              "Other recreational goods retailing",
              "Pharmaceutical, cosmetic and toiletry goods retailing",
              "Other retailing n.e.c.");
      case MEALS -> List.of("Cafes, restaurants and catering services", "Takeaway food services");
    };
  }

  /** The name of what a state does not publish part by part. */
  String rest() {
    return "Rest of " + Character.toLowerCase(title.charAt(0)) + title.substring(1);
  }
}
